import CRMRuntime
import Foundation
import RecordCore

/// One call of the web service: an operation and its parameters, before session, address and repetitions are added.
///
///     let answer = try await vtiger.send(VtigerCall("leads.get", operation: "retrieve", .get, ["id": "10x4"]))
///     let record = try answer.object()
///
/// Parameters go where the server looks for them: of a GET into the query, of a POST into the form. A parameter in the
/// wrong place counts as empty there, so the method must be that under which the operation is registered.
public struct VtigerCall: Sendable {
    /// What errors, logs and metrics call it.
    public var name: String
    /// The registered name: `retrieve`.
    public var operation: String
    public var method: HTTPMethod
    /// The operation's own parameters in their order. The server takes `""` and `"0"` for absent.
    public var parameters: [(name: String, value: String)]
    /// Sent beside the parameters, as a multipart form: `filename`, `imagename[]`.
    public var files: [(name: String, file: UploadFile)] = []
    /// Sending it twice does the same as sending it once.
    public var isRepeatable: Bool
    /// The answer holds credentials: it is left out of errors.
    public var isConfidential: Bool
    /// Is told how much of the files has been sent, where the transport knows.
    public var uploadProgress: (@Sendable (TransferProgress) -> Void)?

    /// - Parameter isRepeatable: by default true for GET operations, which read.
    public init(
        _ name: String, operation: String, _ method: HTTPMethod = .get, parameters: [(name: String, value: String)],
        isRepeatable: Bool? = nil, isConfidential: Bool = false
    ) {
        self.name = name
        self.operation = operation
        self.method = method
        self.parameters = parameters
        self.isRepeatable = isRepeatable ?? (method == .get)
        self.isConfidential = isConfidential
    }

    public init(
        _ name: String, operation: String, _ method: HTTPMethod = .get, _ parameters: KeyValuePairs<String, String> = [:],
        isRepeatable: Bool? = nil, isConfidential: Bool = false
    ) {
        self.init(
            name, operation: operation, method, parameters: parameters.map { (name: $0.key, value: $0.value) },
            isRepeatable: isRepeatable, isConfidential: isConfidential)
    }
}

extension VtigerCall {
    /// Operation and parameters as they are sent.
    var fields: [(name: String, value: String)] { [("operation", operation)] + parameters }

    /// The call without files as the runtime carries it out.
    func apiCall() throws(CRMError) -> APICall {
        guard method != .post else { return apiCall(headers: .form, body: .form(fields)) }
        let length = PercentEncoding.query(fields).utf8.count
        guard length <= VtigerLimits.query else { throw VtigerProblem.longURL(length, of: self) }
        return apiCall(query: fields)
    }

    /// The call with files, whose body was made from a form.
    func apiCall(sending form: MultipartBody, body: HTTPBody) -> APICall {
        var call = apiCall(headers: ["Content-Type": form.contentType], body: body)
        call.uploadProgress = uploadProgress
        return call
    }

    /// The form of a call with files.
    func multipart() -> MultipartBody {
        var form = MultipartBody()
        for field in fields { form.append(field.value, as: field.name) }
        for (name, file) in files { form.append(file, as: name) }
        return form
    }

    private func apiCall(
        query: [(name: String, value: String)] = [], headers: HTTPHeaders = [:], body: HTTPBody = .none
    ) -> APICall {
        APICall(
            name, method, path: VtigerAddress.script, query: query, headers: headers, body: body, isRepeatable: isRepeatable,
            isConfidential: isConfidential)
    }

    /// The operation of a call on its way, for errors; nil where it hides in a multipart form.
    static func operation(of call: APICall) -> String? {
        if let named = call.query.first(where: { $0.name == "operation" }) { return named.value }
        guard case .data(let body) = call.body, call.headers["Content-Type"] == HTTPHeaders.form["Content-Type"] else { return nil }
        // It stands first.
        let head = String(decoding: body.prefix(80), as: UTF8.self)
        guard head.hasPrefix("operation=") else { return nil }
        return String(head.dropFirst("operation=".count).prefix { $0 != "&" })
    }
}
