import CRMRuntime
import Foundation

/// An answer without JSON, and what it means: a failure that the server does not handle (500 without a body), a text in
/// its place, a web server's own page.
struct UnreadableAnswer {
    let response: HTTPResponse
    let call: APICall

    /// How much of a text is shown.
    private static let shown = 160

    func explain(_ error: inout CRMError) {
        if call.isConfidential { error.body = nil }
        switch response.status {
        case 500 where response.body.isEmpty: explainSilence(&error)
        case 414:
            error.kind = .status(414)
            error.message = "the URL is too long for the web server"
            error.nextAction = "Ask for fewer fields, ids or conditions at once; queries can only be sent in the URL."
        case 404:
            error.kind = .status(404)
            error.message = "there is no web service at this address"
            error.nextAction = "Check the URL: it must be the folder in which the CRM is installed."
        case 200..<300: explainText(&error)
        case 300..<400: error.nextAction = "Give the address that the server sends to, with its scheme, host and folder: credentials are never taken along."
        default: break
        }
    }

    /// Everything that the application does not catch ends like this, so the operation has to say what it may be.
    private func explainSilence(_ error: inout CRMError) {
        let operation = VtigerCall.operation(of: call)
        error.message = "the server failed at \(operation.map { "the operation \($0)" } ?? "the call") with status 500 and without a word"
        let (cause, mayPass) = Self.cause(of: operation)
        error.nextAction = cause
        error.retryCause = mayPass ? .unexplained : nil
    }

    /// What is known to fail so, and whether a second try is worth it.
    private static func cause(of operation: String?) -> (String, mayPass: Bool) {
        switch operation?.lowercased() {
        case "sync":
            (
                """
                Servers of 8.2 and 8.4 register this operation with too few parameters and always fail; read changes by a query \
                over modifiedtime.
                """, false
            )
        case "logout": ("Servers of 8.2 cannot sign out; the session ends by itself when it is idle.", false)
        case "retrieve_inventory": ("Servers of 8.2 and 8.4 cannot do this; read the record with retrieve.", false)
        case "convertlead", "files_retrieve":
            ("Servers of 8.2 cannot do this. Otherwise look into the PHP log of the server.", true)
        default:
            (
                """
                The server does not know the operation, a parameter has a form that it does not expect, or one of its extensions is \
                broken: look into the PHP log of the server.
                """, true
            )
        }
    }

    /// Status 200 and something else than JSON: `Sorry! Attempt to access restricted file.`, PHP's own error messages.
    private func explainText(_ error: inout CRMError) {
        guard !response.body.isEmpty else {
            // PHP gives nothing at all where a text of the result cannot be written as JSON.
            error.nextAction = "Ask for fewer fields: one of them may hold text that is no UTF-8, of which PHP makes an empty answer."
            return
        }
        let head = String(decoding: response.body.prefix(2_000), as: UTF8.self)
        let lower = head.lowercased()
        // A real page (a sign-in form, a proxy's) is what the runtime says it is.
        if lower.contains("<html") || lower.contains("<!doctype") { return }
        error.kind = .unexpectedAnswer("plain-text")
        error.message = "the server answered with a text instead of JSON"
        if !call.isConfidential { error.message += ": \(Self.beginning(head))" }
        error.retryCause = nil
        error.nextAction = "Read the text, which is in `body`: the server refuses the operation, or PHP reports an error in it."
    }

    /// The text without its tags, on one line.
    private static func beginning(_ text: String) -> String {
        var plain = ""
        var isInTag = false
        for character in text {
            switch character {
            case "<": isInTag = true
            case ">" where isInTag:
                isInTag = false
                plain.append(" ")
            default: if !isInTag { plain.append(character) }
            }
        }
        let line = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > shown ? "\(line.prefix(shown))…" : line
    }
}
