import CRMRuntime
import Foundation
import RecordCore

/// The settings of a client from code, files and the environment, the first of them before the others. Each knows where
/// it came from.
///
///     let configuration = try ZohoConfiguration(files: [URL(filePath: "oauth_configuration.properties")])
///     let zoho = try ZohoCRM(configuration)
///
/// Files are `.properties` or INI files, with the names that Zoho's Python and Node clients use, or JSON objects with
/// the same names; files given first count first. Environment variables are `CRM_ZOHO_CLIENT_ID` and so on, or the Node
/// client's `ZCRM__client_id`. An empty value counts as not set.
public struct ZohoConfiguration: Sendable {
    private var values: [ConfigurationKey: ConfigurationValue] = [:]
    private let files: [String]

    /// - Parameters:
    ///   - values: given in code.
    ///   - files: those that are not there are skipped, so that one list serves all machines.
    ///   - environment: the variables of the process, unless given.
    /// - Throws: `CRMError` with file and line for a file that cannot be read as what it is.
    public init(
        _ values: [ConfigurationKey: Secret] = [:], files: [URL] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CRMError) {
        self.files = files.map(\.path)
        for (key, secret) in values where !secret.isEmpty { self.values[key] = ConfigurationValue(secret.reveal(), from: .code) }
        for file in files {
            let entries = try ConfigurationFile.entries(of: file)
            for key in ConfigurationKey.allCases where self.values[key] == nil {
                let found = key.names.lazy.compactMap { name in
                    // Of a name that is there twice the last counts.
                    entries.last { $0.name == name && !$0.value.isEmpty }
                }.first
                if let found { self.values[key] = ConfigurationValue(found.value, from: .file(path: file.path, line: found.line)) }
            }
        }
        for key in ConfigurationKey.allCases where self.values[key] == nil {
            for variable in key.variables {
                guard let value = environment[variable], !value.isEmpty else { continue }
                self.values[key] = ConfigurationValue(value, from: .environment(variable: variable))
                break
            }
        }
    }

    /// A setting, or its default; nil if there is neither.
    public subscript(key: ConfigurationKey) -> ConfigurationValue? {
        values[key] ?? key.defaultValue.map { ConfigurationValue($0, from: .standard) }
    }

    /// The text of a setting that is no secret.
    func text(_ key: ConfigurationKey) -> String? { self[key].map(\.text).flatMap { $0.isEmpty ? nil : $0 } }

    /// - Throws: `CRMError` that names every place where the setting could be.
    func required(_ key: ConfigurationKey) throws(CRMError) -> ConfigurationValue {
        if let value = self[key] { return value }
        let places = ["the values given in code"] + files + key.variables.map { "$\($0)" }
        throw ConfigurationProblem.missing(key, lookedAt: places)
    }
}
