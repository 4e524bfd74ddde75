import CRMTesting
import Foundation

#if MySQL
import CRMMySQL
#endif

/// The store that a fleet shares, named by a text: `file:…/tokens.json`, or `mysql:` and the name of a database on the
/// server that CRM_MYSQL_HOST, _PORT, _USER and _PASSWORD name.
struct FleetStore {
    let tokens: any TokenStore

    init?(_ name: String, _ environment: [String: String]) {
        if name.hasPrefix("file:") {
            tokens = FileTokenStore(URL(fileURLWithPath: String(name.dropFirst(5))))
            return
        }
        #if MySQL
        if name.hasPrefix("mysql:") {
            tokens = MySQLTokenStore(
                MySQLServer(
                    host: environment["CRM_MYSQL_HOST"] ?? "127.0.0.1",
                    port: environment["CRM_MYSQL_PORT"].flatMap { Int($0) } ?? 3306, user: environment["CRM_MYSQL_USER"] ?? "root",
                    password: Secret(environment["CRM_MYSQL_PASSWORD"] ?? ""), database: String(name.dropFirst(6))))
            return
        }
        #endif
        return nil
    }
}
