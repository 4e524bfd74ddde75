import CRMRuntime
import Foundation

// Which servers the settings mean.
extension ZohoConfiguration {
    /// The data centre that is named, or whose hosts are; hosts of nobody's are taken as they are. US where nothing is set.
    /// - Throws: `CRMError` for a name that there is not, and for hosts of two data centres.
    public func dataCenter() throws(CRMError) -> DataCenter {
        if let value = self[.dataCenter] {
            guard let center = DataCenter(named: value.text) else {
                let names = DataCenter.all.map(\.name).joined(separator: ", ")
                throw ConfigurationProblem.invalid(.dataCenter, value, "a data centre: \(names)")
            }
            return center
        }
        let accounts = try url(.accountsURL)
        let api = try url(.apiURL)
        let home = accounts.flatMap { url in DataCenter.all.first { $0.accounts.host == url.host } }
        let target = api.flatMap(Self.known)?.center
        switch (accounts, api) {
        case (nil, nil): return .us
        case (_?, nil): if let home { return home }
        case (nil, _?): if let target { return target }
        case (_?, _?):
            if let home, let target {
                guard home == target else {
                    throw ConfigurationProblem.contradiction(
                        "accounts_url (\(source(.accountsURL))) is of the data centre \(home.name), base_url (\(source(.apiURL))) of \(target.name)")
                }
                return home
            }
        }
        guard let accounts else { throw missing(.accountsURL) }
        guard let api else { throw missing(.apiURL) }
        return .custom(accounts: accounts, api: api)
    }

    /// Production, unless `environment`, `sandbox` or the API's host says otherwise.
    /// - Throws: `CRMError` for another value, and if the host belongs to another environment than the setting says.
    public func environment() throws(CRMError) -> DataCenter.Environment {
        let set = try environmentSetting()
        guard self[.dataCenter] == nil, let host = try url(.apiURL).flatMap(Self.known)?.environment, host != .production else {
            return set?.environment ?? .production
        }
        if let set, set.environment != host {
            throw ConfigurationProblem.contradiction(
                "base_url (\(source(.apiURL))) is of the environment \(host.rawValue), \(set.key.rawValue) (\(source(set.key))) says \(set.environment.rawValue)")
        }
        return host
    }

    private func environmentSetting() throws(CRMError) -> (key: ConfigurationKey, environment: DataCenter.Environment)? {
        if let value = self[.environment] {
            guard let environment = DataCenter.Environment(rawValue: value.text.lowercased()) else {
                throw ConfigurationProblem.invalid(.environment, value, "production, sandbox or developer")
            }
            return (.environment, environment)
        }
        guard let value = self[.isSandbox] else { return nil }
        switch value.text.lowercased() {
        case "true", "1", "yes": return (.isSandbox, .sandbox)
        case "false", "0", "no": return (.isSandbox, .production)
        default: throw ConfigurationProblem.invalid(.isSandbox, value, "true or false")
        }
    }

    /// Whose API host it is.
    private static func known(_ api: URL) -> (center: DataCenter, environment: DataCenter.Environment)? {
        for center in DataCenter.all {
            for environment in DataCenter.Environment.allCases where center.api(in: environment).host == api.host?.lowercased() {
                return (center, environment)
            }
        }
        return nil
    }

    private func source(_ key: ConfigurationKey) -> String { self[key]?.source.description ?? "" }

    func missing(_ key: ConfigurationKey) -> CRMError {
        do throws(CRMError) {
            _ = try required(key)
        } catch {
            return error
        }
        return ConfigurationProblem.missing(key, lookedAt: [])
    }

    /// Hosts may stand without `https://`.
    private func url(_ key: ConfigurationKey) throws(CRMError) -> URL? {
        guard let value = self[key] else { return nil }
        var text = value.text
        while text.hasSuffix("/") { text.removeLast() }
        if !text.contains("://") { text = "https://\(text)" }
        guard let url = URL(string: text), url.host?.isEmpty == false else {
            throw ConfigurationProblem.invalid(key, value, "a host or URL such as accounts.zoho.eu")
        }
        return url
    }
}
