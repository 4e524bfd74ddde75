#if MySQL
import CRMRuntime
import Foundation

/// A row of the table that older clients share.
struct SharedTokens {
    let accessToken: Secret
    let refreshToken: Secret
    /// Their column holds milliseconds since 1970.
    let expiry: Date

    init(row: [MySQLValue]) {
        accessToken = Secret(row[0].text ?? "")
        refreshToken = Secret(row[1].text ?? "")
        expiry = Date(timeIntervalSince1970: Double(row[2].number ?? 0) / 1000)
    }
}

extension TokenRecord {
    init(_ shared: SharedTokens, generation: Int) {
        self.init(refreshToken: shared.refreshToken.isEmpty ? nil : shared.refreshToken, generation: generation)
        if !shared.accessToken.isEmpty {
            accessToken = AccessToken(shared.accessToken, expiry: shared.expiry, generation: generation)
        }
    }
}
#endif
