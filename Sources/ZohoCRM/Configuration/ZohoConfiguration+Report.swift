import CRMRuntime
import Foundation

extension ZohoConfiguration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The settings that count, a line each: name, value (`…` for a secret), where it came from; then the warnings.
    ///
    ///     data centre eu, production
    ///     client_id        1000.ABC   oauth_configuration.properties:2
    ///     client_secret    …          environment variable CRM_ZOHO_CLIENT_SECRET
    public var report: String {
        let rows = ConfigurationKey.allCases.compactMap { key in
            self[key].map { [key.rawValue, shown(key, $0), $0.source.description] }
        }
        let widths = [0, 1].map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            row[0].padding(toLength: widths[0], withPad: " ", startingAt: 0) + "  "
                + row[1].padding(toLength: widths[1], withPad: " ", startingAt: 0) + "  " + row[2]
        }
        return ([destination] + lines + warnings.map { "warning: \($0)" }).joined(separator: "\n")
    }

    public var description: String { report }
    public var debugDescription: String { report }
    public var customMirror: Mirror {
        Mirror(
            self,
            children: ConfigurationKey.allCases.compactMap { key in
                self[key].map { (label: key.rawValue, value: "\(shown(key, $0)) (\($0.source))" as Any) }
            }, displayStyle: .struct)
    }

    private var destination: String {
        do throws(CRMError) {
            return "data centre \(try dataCenter().name), \(try environment().rawValue)"
        } catch {
            return "no data centre: \(error.message)"
        }
    }

    private func shown(_ key: ConfigurationKey, _ value: ConfigurationValue) -> String {
        // A token that has got into the wrong line is known by its form.
        if key.isSecret || (value.text.hasPrefix("1000.") && value.text.utf8.count > 60) {
            return value.text.isEmpty ? "(empty)" : Secret.placeholder
        }
        if value.text.contains("://") { return URL(string: value.text).map(Redaction.url) ?? Secret.placeholder }
        return String(value.text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 } ? " " : $0 })
    }
}
