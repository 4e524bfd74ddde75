#if CommandLine
import ArgumentParser
import Foundation
import ZohoCRM

/// Which server, and who signs in. Secrets come from the environment only.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("us, eu, in, cn, au, jp, ca, sa, uk or ae.", valueName: "name"))
    var dataCenter = "us"

    @Option(help: ArgumentHelp("A server of your own, such as `crm sandbox`, in place of a data centre.", valueName: "url"))
    var server: String?

    func connect() throws -> ZohoCRM {
        let environment = ProcessInfo.processInfo.environment
        func value(_ name: String) throws -> String {
            guard let value = environment[name], !value.isEmpty else {
                throw ValidationError("the environment variable \(name) is not set; see `crm pull --help`")
            }
            return value
        }
        let tokens: ZohoTokens
        let client: ClientCredentials
        if server != nil, environment["CRM_ZOHO_CLIENT_ID"] == nil {
            // The sandbox takes any client and any code, each code once.
            client = ClientCredentials(id: "crm", secret: Secret("crm"))
            tokens = .grantToken(Secret("crm-\(UUID().uuidString)"), client: client)
        } else {
            client = ClientCredentials(id: try value("CRM_ZOHO_CLIENT_ID"), secret: Secret(try value("CRM_ZOHO_CLIENT_SECRET")))
            if let code = environment["CRM_ZOHO_GRANT_CODE"], !code.isEmpty {
                tokens = .grantToken(Secret(code), client: client)
            } else {
                tokens = .refreshToken(Secret(try value("CRM_ZOHO_REFRESH_TOKEN")), client: client)
            }
        }
        return ZohoCRM(dataCenter: try center(), tokens: tokens)
    }

    private func center() throws -> DataCenter {
        if let server {
            guard let url = URL(string: server), url.scheme != nil, url.host != nil else {
                throw ValidationError("“\(server)” is not a URL such as http://127.0.0.1:8080")
            }
            return .custom(accounts: url, api: url)
        }
        guard let center = DataCenter(named: dataCenter) else {
            throw ValidationError("“\(dataCenter)” is not a data centre: us, eu, in, cn, au, jp, ca, sa, uk, ae")
        }
        return center
    }
}
#endif
