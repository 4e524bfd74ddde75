#if MySQL
import CRMRuntime

/// Where the database is and how to get in.
public struct MySQLServer: Sendable, Hashable {
    /// A name or an address. The client library takes `localhost` for the default socket of this computer, whatever the
    /// port; `127.0.0.1` for the port.
    public var host: String
    public var port: Int
    /// A path to the server's socket on this computer; then host and port are not used.
    public var socket: String?
    public var user: String
    public var password: Secret
    public var database: String
    /// How long a connection and each answer may take, in whole seconds, at least 2.
    public var timeout: Duration
    public var encryption: MySQLEncryption

    /// The defaults are those of Zoho's older clients: a server on this computer, user `root` without a password,
    /// database `zohooauth`.
    public init(
        host: String = "127.0.0.1", port: Int = 3306, socket: String? = nil, user: String = "root",
        password: Secret = "", database: String = "zohooauth", timeout: Duration = .seconds(10),
        encryption: MySQLEncryption = .ifOffered
    ) {
        self.host = host
        self.port = port
        self.socket = socket
        self.user = user
        self.password = password
        self.database = database
        self.timeout = max(timeout, .seconds(2))
        self.encryption = encryption
    }
}
#endif
