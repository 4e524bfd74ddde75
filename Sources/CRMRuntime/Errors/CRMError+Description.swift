import Foundation
import RecordCore

extension CRMError: CustomStringConvertible, LocalizedError {
    /// How much of a body is shown.
    static let shownBody = 400

    /// Everything on a few lines: code and message, the call, the answer, the beginning of its body, and the next
    /// step. It holds no secret.
    public var description: String {
        var lines = ["\(code): \(message)"]
        let request = [call, method?.rawValue, url].compactMap(\.self)
        if !request.isEmpty { lines.append("  call: \(request.joined(separator: " "))") }
        var facts: [String] = []
        if let httpStatus { facts.append("HTTP \(httpStatus)") }
        if let crmCode { facts.append("code \(crmCode)") }
        if attempts > 1 { facts.append("sent \(attempts) times") }
        if let retryAfter { facts.append("retry after \(retryAfter)") }
        if let credits = limits.creditsRemaining { facts.append("\(credits) credits left") }
        if !facts.isEmpty { lines.append("  answer: \(facts.joined(separator: ", "))") }
        if let details, details != .object([]) { lines.append("  details: \(Self.beginning(Array(Redaction.json(details).jsonText.utf8)))") }
        if crmCode == nil, let body, !body.isEmpty { lines.append("  body: \(Self.beginning(body: body))") }
        if let cause = underlying.map(Self.name(of:)), !message.contains(cause) { lines.append("  cause: \(cause)") }
        if let nextAction { lines.append("  next: \(nextAction)") }
        return lines.joined(separator: "\n")
    }

    public var errorDescription: String? { message }
    public var failureReason: String? { code }
    public var recoverySuggestion: String? { nextAction }

    /// What may be printed of an error that is not this one. Ours are known to hold no secrets; of another library's
    /// only type and number are shown, as its text may repeat a URL or a password. It is whole in ``underlying``.
    static func name(of error: any Error) -> String {
        switch error {
        case let error as CRMError: return error.description
        case let error as TransportFailure: return error.description
        case let error as JSONError: return error.description
        default:
            let bridged = error as NSError
            return "\(type(of: error)) (\(bridged.domain) \(bridged.code))"
        }
    }

    /// The beginning of a body; what is JSON can be searched for credentials.
    private static func beginning(body: Data) -> String {
        guard let json = try? JSONValue(parsing: body) else { return beginning(body) }
        return beginning(Array(Redaction.json(json).jsonText.utf8))
    }

    /// The beginning of a text, on one line.
    private static func beginning(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes.prefix(shownBody), as: UTF8.self)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return bytes.count > shownBody ? "\(line)… (\(bytes.count) bytes)" : line
    }
}
