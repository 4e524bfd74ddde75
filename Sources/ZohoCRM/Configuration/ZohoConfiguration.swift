import CRMRuntime
import Foundation
import RecordCore

/// The settings of a client from code, files and the environment, the first of them before the others. Each knows where
/// it came from.
///
///     let configuration = try ZohoConfiguration(files: ZohoConfiguration.standardFiles(in: folder))
///     for warning in configuration.warnings { print(warning) }
///     let zoho = try ZohoCRM(configuration)
///
/// Files are `.properties` or INI files, with the names that Zoho's Python and Node clients use, or JSON objects with
/// the same names; files given first count first. A name may stand in a section: `iamurl` in `[crm]` is `crm.iamurl`.
/// Upper and lower case, `_`, `-` and `.` make no difference in names. Environment variables are `CRM_ZOHO_CLIENT_ID` and
/// so on, or the Node client's `ZCRM__client_id`. An empty value counts as not set.
///
/// In `.properties` files a value is the rest of its line: comments have lines of their own, no line goes on in the next
/// one, quotes around a value are dropped, and backslashes stand for themselves but in `\:` and `\=`.
public struct ZohoConfiguration: Sendable {
    private var values: [ConfigurationKey: ConfigurationValue] = [:]
    private var places: [String] = []
    /// Names that mean nothing, settings that do nothing here, values that are read differently than they look. Nothing
    /// in them is secret.
    public private(set) var warnings: [ConfigurationWarning] = []

    /// - Parameters:
    ///   - values: given in code.
    ///   - files: those that are not there are skipped, so that one list serves all machines.
    ///   - environment: the variables of the process, unless given.
    /// - Throws: `CRMError` with file and line for a file that cannot be read as what it is.
    public init(
        _ values: [ConfigurationKey: Secret] = [:], files: [URL] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CRMError) {
        for (key, secret) in values where !secret.isEmpty { self.values[key] = ConfigurationValue(secret.reveal(), from: .code) }
        for file in files {
            let entries = try ConfigurationFile.entries(of: file)
            places.append(entries == nil ? "\(file.path) (not there)" : file.path)
            take(entries ?? [], from: file.path)
        }
        take(environment)
        if self.values[.tokenStore] == nil, let stray = [.mySQLHost, .mySQLUser, .mySQLPassword].compactMap({ self.values[$0] }).first {
            warnings.append(
                .init(source: stray.source, message: "a database is described, but token_store does not say mysql, so it is not used"))
        }
    }

    private mutating func take(_ entries: [ConfigurationEntry], from path: String) {
        var found: [ConfigurationKey: (entry: ConfigurationEntry, rank: Int)] = [:]
        func warn(_ entry: ConfigurationEntry, _ message: String) {
            warnings.append(.init(source: .file(path: path, line: entry.line), message: message))
        }
        for entry in entries {
            switch ConfigurationNames.meaning(of: entry.path) {
            case .setting(let key, let rank):
                if let remark = entry.remark { warn(entry, "\(key.rawValue): \(remark)") }
                guard !entry.value.isEmpty else { continue }
                if let other = found[key] {
                    // Of a name that is there twice the last counts, of two names of one setting the first.
                    if other.rank == rank, other.entry.value != entry.value {
                        warn(entry, "\(key.rawValue) stands in line \(other.entry.line) as well; this line counts")
                    }
                    if other.rank < rank { continue }
                }
                found[key] = (entry, rank)
            case .needless(let reason): warn(entry, "\(ConfigurationNames.shown(entry.name)) does nothing: \(reason)")
            case .unknown: warn(entry, Self.unknown(entry.name, ConfigurationNames.suggestion(for: entry.path.joined())
                ?? ConfigurationNames.suggestion(for: entry.name)))
            }
        }
        for (key, found) in found where values[key] == nil {
            values[key] = ConfigurationValue(found.entry.value, from: .file(path: path, line: found.entry.line))
        }
    }

    private mutating func take(_ environment: [String: String]) {
        for key in ConfigurationKey.allCases where values[key] == nil {
            for variable in key.variables {
                // A variable made by `$(cat file)` in another shell may end with a line break.
                guard let value = environment[variable]?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty else {
                    continue
                }
                values[key] = ConfigurationValue(value, from: .environment(variable: variable))
                break
            }
        }
        let known = Set(ConfigurationKey.allCases.flatMap(\.variables))
        for variable in environment.keys.sorted()
        where variable.hasPrefix(ConfigurationNames.nodePrefix) && !known.contains(variable) {
            let name = String(variable.dropFirst(ConfigurationNames.nodePrefix.count))
            let suggestion = ConfigurationNames.suggestion(for: name).map { ConfigurationNames.nodePrefix + $0 }
            warnings.append(.init(source: .environment(variable: variable), message: Self.unknown(name, suggestion)))
        }
    }

    private static func unknown(_ name: String, _ suggestion: String?) -> String {
        "\(ConfigurationNames.shown(name)) is no setting\(suggestion.map { "; did you mean “\($0)”?" } ?? "")"
    }

    /// A setting, or its default; nil if there is neither.
    public subscript(key: ConfigurationKey) -> ConfigurationValue? {
        values[key] ?? key.defaultValue.map { ConfigurationValue($0, from: .standard) }
    }

    /// The text of a setting that is no secret, or its default; nil if there is neither, and for secrets.
    public func text(_ key: ConfigurationKey) -> String? {
        key.isSecret ? nil : self[key].map(\.text).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The value of any setting, or its default, as a secret; nil if there is neither.
    public func secret(_ key: ConfigurationKey) -> Secret? { self[key]?.secret }

    /// - Throws: `CRMError` that names every place where the setting could be.
    func required(_ key: ConfigurationKey) throws(CRMError) -> ConfigurationValue {
        if let value = self[key] { return value }
        let places = ["the values given in code"] + places + key.variables.map { "$\($0)" }
        throw ConfigurationProblem.missing(key, lookedAt: places)
    }
}
