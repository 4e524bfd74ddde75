#if MySQL
import CMariaDB

/// Whether the way to the database is encrypted. Tokens travel on it.
public enum MySQLEncryption: Sendable, Hashable {
    /// As the client library does by itself: right for a socket or a server on this computer.
    case ifOffered
    /// Always; whose certificate the server shows is not looked at.
    case required
    /// Always, and the server's certificate must be of its host and signed by one of the authorities.
    ///
    /// - Parameter authorities: a PEM file; nil for the system's.
    case verified(authorities: String? = nil)

    func apply(to handle: UnsafeMutablePointer<MYSQL>) {
        guard self != .ifOffered else { return }
        var (on, verify): (my_bool, my_bool) = (1, 0)
        if case .verified(let authorities) = self {
            verify = 1
            if let authorities { mysql_options(handle, MYSQL_OPT_SSL_CA, authorities) }
        }
        mysql_options(handle, MYSQL_OPT_SSL_ENFORCE, &on)
        mysql_options(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verify)
    }
}
#endif
