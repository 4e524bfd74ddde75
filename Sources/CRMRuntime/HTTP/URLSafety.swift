import Foundation

/// Which URLs credentials may be sent to: https, and http to the computer itself.
public enum URLSafety {
    /// nil if the URL may be called; otherwise why not.
    public static func objection(to url: URL) -> String? {
        guard let host = url.host, !host.isEmpty else { return "the URL has no host" }
        switch url.scheme?.lowercased() {
        case "https": return nil
        case "http":
            if isLoopback(host) { return nil }
            return "plain http to \(host) would send credentials unencrypted; only https and loopback are allowed"
        default: return "the scheme \(url.scheme ?? "(none)") is neither https nor http"
        }
    }

    /// Whether the host is this computer. Names count only as `localhost`: any other name is looked up outside.
    public static func isLoopback(_ host: String) -> Bool {
        let host = host.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Whether both URLs mean the same server: scheme, host and port.
    static func sameOrigin(_ one: URL, _ other: URL) -> Bool {
        one.scheme?.lowercased() == other.scheme?.lowercased() && one.host?.lowercased() == other.host?.lowercased()
            && port(one) == port(other)
    }

    private static func port(_ url: URL) -> Int? {
        url.port ?? (url.scheme?.lowercased() == "https" ? 443 : 80)
    }
}
