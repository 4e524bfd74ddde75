import CRMRuntime
import Foundation

/// Where an installation is: the folder on a server that holds `webservice.php`.
struct VtigerAddress: Sendable, Hashable {
    /// The one script that answers every call.
    static let script = "/webservice.php"

    /// Without a slash at its end.
    let folder: URL

    /// - Parameter text: the address of the installation as a browser shows it: the host alone, a folder, or a page in it
    ///   (`…/webservice.php`, `…/index.php?module=Home`).
    /// - Throws: ``CRMError`` `refused.vtiger.url`, or `transport.insecure-url` for plain http to another computer.
    init(_ text: String) throws(CRMError) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let url = URL(string: trimmed) else { throw Self.unusable("the text is not a URL") }
        try self.init(url)
    }

    init(_ url: URL) throws(CRMError) {
        guard var parts = URLComponents(url: url, resolvingAgainstBaseURL: true), let host = parts.host, !host.isEmpty else {
            throw Self.unusable("it names no host")
        }
        guard parts.user == nil, parts.password == nil else { throw Self.unusable("it holds a user or password") }
        parts.query = nil
        parts.fragment = nil
        var segments = parts.percentEncodedPath.split(separator: "/", omittingEmptySubsequences: true)
        // A page that was copied from a browser.
        if segments.last?.lowercased().hasSuffix(".php") == true { segments.removeLast() }
        parts.percentEncodedPath = segments.map { "/\($0)" }.joined()
        guard let folder = parts.url else { throw Self.unusable("it is not a URL") }
        if let objection = URLSafety.objection(to: folder) {
            throw CRMError(
                .insecureURL, objection, url: Redaction.url(folder),
                nextAction: "Use https. Plain http is for a server on this computer only.")
        }
        self.folder = folder
    }

    /// Tells installations apart.
    var key: String { folder.absoluteString.lowercased() }

    private static func unusable(_ reason: String) -> CRMError {
        CRMError(
            .refused(rule: "vtiger.url"), "The address of the installation cannot be used: \(reason).",
            nextAction: "Give it as https://crm.example.com, with a folder behind it if the CRM lives in one.")
    }
}
