import CRMRuntime
import Foundation

extension TokenKey {
    /// Where the tokens of a user are kept.
    init(dataCenter: DataCenter, environment: DataCenter.Environment, client: ClientCredentials, user: UserIdentifier) {
        self.init(
            service: dataCenter.serviceName(in: environment), client: client.id, account: user.rawValue)
    }
}

extension DataCenter {
    /// `accounts.zoho.eu/production`: a token belongs to one sign-in server and one environment.
    func serviceName(in environment: Environment) -> String {
        let host = accounts.host ?? name
        return "\(host)\(accounts.port.map { ":\($0)" } ?? "")/\(environment.rawValue)"
    }
}
