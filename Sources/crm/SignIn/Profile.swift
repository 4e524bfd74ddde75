import Foundation
import ZohoCRM

/// An account that somebody has signed in to: where it is, which client is used, and what the tokens are kept under.
struct Profile: Sendable, Hashable {
    enum Kind: String, Sendable {
        /// A person has consented; a refresh token is kept.
        case user
        /// The client for itself, by its credentials alone.
        case client
    }

    /// Also the user's name in the token file.
    var name: String
    var kind: Kind
    var dataCenter: DataCenter
    var environment: DataCenter.Environment
    var client: ClientCredentials
    /// The id (`zgid`) of the organisation; nil for the user's own choice in Zoho CRM.
    var organisation: String?
    var scopes: [OAuthScope]
    /// For people: `Ada Keller <ada@example.com>`.
    var user: String?

    var identifier: UserIdentifier { UserIdentifier(name) }

    /// `eu`, or the address of the server.
    var place: String { dataCenter.name == "custom" ? dataCenter.accounts.absoluteString : dataCenter.name }

    /// A client with this profile's tokens, which other processes share.
    func connect(_ store: FileTokenStore) -> ZohoCRM {
        ZohoCRM(
            dataCenter: dataCenter, environment: environment, tokens: tokens(store),
            organisation: kind == .user ? organisation : nil)
    }

    func accounts(_ store: FileTokenStore) -> ZohoAccounts {
        ZohoAccounts(dataCenter: dataCenter, environment: environment, client: client, store: store)
    }

    private func tokens(_ store: FileTokenStore) -> ZohoTokens {
        switch kind {
        case .user: .stored(in: store, client: client, user: identifier)
        case .client:
            .clientCredentials(
                client: client, scopes: scopes, organisation: organisation ?? "", store: store, user: identifier)
        }
    }
}
