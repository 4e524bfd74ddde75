import CRMMySQL
import ZohoCRM

/// What the article on signing in shows; this compiles it.
func sharedAccount(_ credentials: ClientCredentials, _ password: Secret) -> ZohoCRM {
    let store = MySQLTokenStore(MySQLServer(host: "db.example.com", user: "crm", password: password))
    let zoho = ZohoCRM(dataCenter: .eu, tokens: .stored(in: store, client: credentials, user: "anna@example.com"))
    return zoho
}

/// The same with settings from files and the environment.
func sharedAccount(_ configuration: ZohoConfiguration) throws -> ZohoCRM {
    let mysql = try configuration.mySQL()
    let server = MySQLServer(host: mysql.host, port: mysql.port, user: mysql.user, password: mysql.password, database: mysql.database)
    let zoho = try ZohoCRM(configuration, store: MySQLTokenStore(server))
    return zoho
}
