import CRMTesting
import Foundation

/// Everything that a session has put out, and the secrets that must not be in it.
///
/// A class with a lock: observers, logs and transports add to it from the tasks of their calls.
final class SecretTrace: @unchecked Sendable, CustomReflectable {
    private let lock = NSLock()
    private var outputs: [(place: String, text: String)] = []
    private var secrets: [String: String] = [:]

    /// It is part of what it prints, and knows all secrets.
    var customMirror: Mirror { Mirror(self, children: [:]) }

    func hide(_ secret: String, _ name: String) { lock.withLock { if !secret.isEmpty { secrets[secret] = name } } }

    func add(_ place: String, text: String) { lock.withLock { outputs.append((place, text)) } }

    /// A value in all the ways in which one is printed.
    func print(_ place: String, _ value: Any) {
        var dumped = ""
        dump(value, to: &dumped)
        var texts = ["\(value)", String(describing: value), String(reflecting: value), dumped, "\([value])", Self.mirrored(value)]
        if let error = value as? any Error {
            texts.append(error.localizedDescription)
            texts.append("\(error as NSError)")
        }
        if let error = value as? any LocalizedError {
            texts += [error.errorDescription, error.failureReason, error.recoverySuggestion, error.helpAnchor].compactMap(\.self)
        }
        if let error = value as? CRMError {
            texts += [error.details?.jsonText, error.body.map { String(decoding: $0, as: UTF8.self) }, error.url].compactMap(\.self)
            if let json = try? JSONEncoder().encode(error.details) { texts.append(String(decoding: json, as: UTF8.self)) }
        }
        add(place, text: texts.joined(separator: "\n"))
    }

    /// What a debugger shows: the mirrors of a value and of what is in it.
    private static func mirrored(_ value: Any, depth: Int = 0) -> String {
        guard depth < 8 else { return "" }
        return Mirror(reflecting: value).children.map { child in
            "\(child.label ?? ""): \(String(describing: child.value)) \(mirrored(child.value, depth: depth + 1))"
        }.joined(separator: "\n")
    }

    var counts: (outputs: Int, secrets: Int) { lock.withLock { (outputs.count, secrets.count) } }

    /// Every place with a secret in it, in any of its forms.
    var findings: [String] {
        let (outputs, secrets) = lock.withLock { (self.outputs, self.secrets) }
        // As bytes, all at once: there are some hundred forms and some megabytes.
        let all = Data(outputs.map(\.text).joined(separator: "\n").utf8)
        return secrets.flatMap { secret, name in
            Self.forms(of: secret).filter { all.range(of: Data($0.1.utf8)) != nil }.flatMap { form, text in
                outputs.filter { $0.text.contains(text) }.map { "\(name) (\(form)) in \($0.place)" }
            }
        }
    }

    func contains(_ text: String) -> Bool { lock.withLock { outputs.contains { $0.text.contains(text) } } }

    /// A secret as it may stand in a text: itself, percent-encoded, in JSON, in base64 wherever it begins.
    private static func forms(of secret: String) -> [(String, String)] {
        var forms = [("plain", secret)]
        let unreserved = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        if let encoded = secret.addingPercentEncoding(withAllowedCharacters: unreserved) {
            forms.append(("percent-encoded", encoded))
            forms.append(("a form", encoded.replacingOccurrences(of: "%20", with: "+")))
        }
        if let encoded = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) { forms.append(("all escaped", encoded)) }
        forms.append(("JSON", String(JSONValue.string(secret).jsonText.dropFirst().dropLast())))
        for shift in 0..<3 {
            let text = Data((String(repeating: "x", count: shift) + secret).utf8).base64EncodedString()
            // Without the letters that depend on what stands before and after it.
            let inner = String(text.dropFirst(shift == 0 ? 0 : 4).prefix((secret.utf8.count - 3) / 3 * 4))
            forms.append(("base64", inner))
            forms.append(("base64url", inner.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")))
        }
        return forms
    }
}

extension SecretTrace: ClientObserver {
    func callStarted(_ call: ObservedCall) { print("observer, call started", call) }
    func callWillRetry(_ call: ObservedCall, after error: CRMError, delay: Duration) {
        print("observer, call will be repeated", (call, error))
        print("observer, error", error)
    }
    func callFinished(_ call: ObservedCall, _ outcome: CallOutcome) { print("observer, call finished", (call, outcome)) }
    func tokenRefreshed(_ refresh: ObservedRefresh) { print("observer, token", refresh) }
    func pageFindings(_ findings: [PageFinding], in call: String) { print("observer, findings", findings) }
}

/// Prints what passes, as a careless middleware would.
struct PrintingMiddleware: Middleware {
    let trace: SecretTrace

    func intercept(
        _ request: HTTPRequest, call: String, next: @Sendable (HTTPRequest) async throws -> HTTPResponse
    ) async throws -> HTTPResponse {
        trace.print("middleware, request", request)
        do {
            let response = try await next(request)
            trace.print("middleware, response", response)
            return response
        } catch {
            trace.print("middleware, error", error)
            throw error
        }
    }
}

/// Learns the secrets that a server gives out: tokens, and the sessions of sign-in pages.
struct SecretTap: HTTPTransport, CustomReflectable {
    let trace: SecretTrace
    let base: any HTTPTransport

    /// The server behind it may know all secrets.
    var customMirror: Mirror { Mirror(self, children: [:]) }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        for field in request.headers.fields where field.name == "Authorization" {
            trace.hide(field.value.split(separator: " ").last.map(String.init) ?? "", "authorization")
        }
        let response = try await base.send(request)
        if let json = try? JSONValue(parsing: response.body) { learn(json) }
        return response
    }

    private func learn(_ json: JSONValue) {
        for name in ["access_token", "refresh_token"] { if let token = json[name]?.string { trace.hide(token, name) } }
        for connection in [json["connection"]].compactMap(\.self) + (json["connections"]?.array ?? []) {
            if let session = connection["url"]?.string?.split(separator: "=").last { trace.hide(String(session), "session") }
        }
    }
}
