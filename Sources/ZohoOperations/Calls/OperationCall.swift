import Foundation
import ZohoCRM

/// One call of an operation while it is put together: what the bodies of the generated functions consist of. Values that
/// are nil are not sent; what cannot be sent is refused when the call is made.
struct OperationCall: Sendable {
    let zoho: ZohoCRM
    /// With parameters in braces, as in the endpoint spec.
    private let template: String
    private var segments: [String: String] = [:]
    var call: APICall
    var content = OperationBody()
    private(set) var files: [UploadFile] = []
    private var filePart = "file"
    /// The first thing that makes the call impossible.
    private var problem: CRMError?

    /// - Parameters:
    ///   - id: the operation's id in the endpoint spec, which errors and logs call it by.
    ///   - isRepeatable: whether a second time changes nothing more.
    init(_ zoho: ZohoCRM, _ id: String, _ method: HTTPMethod, _ path: String, isRepeatable: Bool) {
        self.zoho = zoho
        template = path
        call = APICall(id, method, path: path, isRepeatable: isRepeatable)
    }

    /// Remembers the first problem.
    mutating func refuse(_ error: CRMError) { problem = problem ?? error }

    // MARK: Path

    mutating func path(_ name: String, _ value: String) {
        if value.isEmpty { refuse(OperationProblem.emptySegment(name, call: call.name)) }
        segments[name] = value
    }

    mutating func path(_ name: String, _ value: RawRecordID) { path(name, value.description) }
    mutating func path(_ name: String, _ value: ModuleName) { path(name, value.rawValue) }
    mutating func path(_ name: String, _ value: IDOrName) { path(name, value.description) }
    mutating func path(_ name: String, _ value: Int) { path(name, String(value)) }
    mutating func path(_ name: String, _ value: some PicklistValue) { path(name, value.rawValue) }

    // MARK: Files

    /// The host for files, where the data centre has one of its own.
    mutating func useFileHost() { if let files = zoho.dataCenter.files { call.baseURL = files } }

    /// Sends a file as a part of a form.
    /// - Parameter limit: the most bytes that the server takes; nil where that is not known.
    mutating func upload(
        _ key: String, _ files: [UploadFile], limit: Int?, _ progress: (@Sendable (TransferProgress) -> Void)?
    ) {
        for file in files {
            do throws(CRMError) {
                try FileLimits.check(file, limit, call: call.name)
            } catch {
                refuse(error)
            }
        }
        filePart = key
        self.files += files
        call.uploadProgress = progress
    }

    mutating func upload(
        _ key: String, _ file: UploadFile, limit: Int?, _ progress: (@Sendable (TransferProgress) -> Void)?
    ) {
        upload(key, [file], limit: limit, progress)
    }

    // MARK: Sending

    /// The call with its path and body.
    /// - Throws: `CRMError` for what cannot be sent.
    func prepared() throws(CRMError) -> APICall {
        if let problem { throw problem }
        var call = call
        if template.hasPrefix("{") {
            try OperationAddress.apply(segments.values.first ?? "", to: &call, of: zoho)
        } else {
            call.path = Self.filled(template, segments)
        }
        if files.isEmpty, let body = content.bytes(for: call.method) {
            call.headers["Content-Type"] = "application/json"
            call.body = .data(body)
        }
        return call
    }

    /// - Throws: `CRMError`; `CancellationError`.
    func send() async throws -> OperationAnswer {
        let call = try prepared()
        guard !files.isEmpty else {
            return OperationAnswer(call: call, response: try await zoho.api.send(call), zoho: zoho)
        }
        var form = MultipartBody()
        for file in files { form.append(file, as: filePart) }
        for (key, text) in content.texts { form.append(text, as: key) }
        let (contentType, zoho) = (form.contentType, zoho)
        return try await form.withBody { body in
            var call = call
            call.body = body
            call.headers["Content-Type"] = contentType
            return OperationAnswer(call: call, response: try await zoho.api.send(call), zoho: zoho)
        }
    }

    /// The template with its parameters in their places, each one segment whatever it holds.
    private static func filled(_ template: String, _ segments: [String: String]) -> String {
        var path = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            path += rest[..<open]
            path += PercentEncoding.segment(segments[String(rest[rest.index(after: open)..<close])] ?? "")
            rest = rest[rest.index(after: close)...]
        }
        return path + rest
    }
}
