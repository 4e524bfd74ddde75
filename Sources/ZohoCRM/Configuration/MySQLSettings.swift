import CRMRuntime

/// How to reach the database that keeps tokens, for the store of the product `CRMMySQL`.
public struct MySQLSettings: Sendable, Hashable {
    public let host: String
    public let port: Int
    public let user: String
    public let password: Secret
    public let database: String
}

extension ZohoConfiguration {
    /// The database of the settings, or the older clients' own: root without a password on this computer, `zohooauth`.
    ///
    ///     let mysql = try configuration.mySQL()
    ///     let server = MySQLServer(host: mysql.host, port: mysql.port, user: mysql.user, password: mysql.password, database: mysql.database)
    ///     let zoho = try ZohoCRM(configuration, store: MySQLTokenStore(server))
    ///
    /// - Throws: `CRMError` for a port that is none.
    public func mySQL() throws(CRMError) -> MySQLSettings {
        let port = try required(.mySQLPort)
        guard let number = Int(port.text), (1...65_535).contains(number) else {
            throw ConfigurationProblem.invalid(.mySQLPort, port, "a port from 1 to 65535")
        }
        return MySQLSettings(
            host: try required(.mySQLHost).text, port: number, user: try required(.mySQLUser).text,
            password: try required(.mySQLPassword).secret, database: try required(.mySQLDatabase).text)
    }
}
