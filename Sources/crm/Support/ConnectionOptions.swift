#if CommandLine
import ArgumentParser
import CRMMetadata
import CRMSchema
import Foundation
import VtigerMetadata
import ZohoCRM
import ZohoMetadata

/// Which account a command works on: a profile of `crm login`, or credentials of a configuration file or of the
/// environment; for VtigerCRM a server, a user and an access key. Secrets never stand on the command line.
struct ConnectionOptions: ParsableArguments {
    @Option(help: "zoho or vtiger; by default what crm.json or the snapshots say, else zoho.")
    var vendor: SchemaDescription.Vendor?

    @Option(help: ArgumentHelp("An account of `crm login`; $CRM_PROFILE, else the default one.", valueName: "name"))
    var profile: String?

    @Option(name: .customLong("config"), help: ArgumentHelp("A file with credentials, in place of a profile.", valueName: "file"))
    var file: String?

    @Option(help: ArgumentHelp("us, eu, in, cn, au, jp, ca, sa, uk or ae, for credentials without a profile.", valueName: "name"))
    var dataCenter: String?

    @Option(help: ArgumentHelp("A server of your own, such as `crm sandbox`, in place of a data centre.", valueName: "url"))
    var server: String?

    @Option(help: ArgumentHelp("“maton”, or the address of a gateway that signs in for you; its key is $MATON_API_KEY.", valueName: "name or url"))
    var gateway: String?

    @Option(help: ArgumentHelp("The gateway's connection; the oldest active one if missing.", valueName: "id"))
    var connection: String?

    @OptionGroup var vtiger: VtigerOptions

    func validate() throws {
        if vendor == .zoho, vtiger.isGiven { throw ValidationError("--url, --user and --key-file are for --vendor vtiger; Zoho's own server is --server") }
        if vendor == .vtiger || vtiger.isGiven, isZohoGiven {
            throw ValidationError("VtigerCRM takes --url, --user and --key-file; --profile, --config, --data-center, --server and --gateway are Zoho's")
        }
        if gateway != nil, profile != nil || file != nil || dataCenter != nil || server != nil {
            throw ValidationError("a gateway signs in by itself; leave out --profile, --config, --data-center and --server")
        }
        if connection != nil, gateway == nil { throw ValidationError("--connection is for a --gateway") }
        if profile != nil, file != nil || dataCenter != nil || server != nil {
            throw ValidationError("a profile has its own server and credentials; leave out --config, --data-center and --server")
        }
        if server != nil, dataCenter != nil { throw ValidationError("--server takes the place of --data-center") }
    }

    private var isZohoGiven: Bool { profile != nil || file != nil || dataCenter != nil || server != nil || gateway != nil }

    /// Whose CRM it is: as given, as the other options tell, as files say.
    /// - Parameter hint: what crm.json or snapshots say; nil for nothing.
    func vendor(_ hint: SchemaDescription.Vendor?) -> SchemaDescription.Vendor {
        vendor ?? (vtiger.isGiven ? .vtiger : isZohoGiven ? .zoho : hint ?? .zoho)
    }

    /// Where metadata comes from.
    /// - Throws: `MissingSetting`, `CRMError` as `connect` does.
    func metadata(_ hint: SchemaDescription.Vendor?, customViews: Bool = false) throws -> any MetadataSource {
        switch vendor(hint) {
        case .zoho: ZohoMetadataSource(try connect(), customViews: customViews)
        case .vtiger: VtigerMetadataSource(try vtiger.connect())
        }
    }

    /// - Throws: `MissingSetting` if nobody is signed in and there are no credentials; `CRMError` for wrong settings.
    func connect(_ folder: ProfileFolder = ProfileFolder()) throws -> ZohoCRM {
        if let gateway { return ZohoCRM(gateway: try Self.gateway(gateway), connection: connection) }
        if profile != nil { return try folder.profile(profile).connect(folder.store) }
        let settings = try SignInSettings(file: file, dataCenter: dataCenter, server: server, environment: nil)
        let configuration = settings.configuration
        if configuration.secret(.refreshToken) != nil || configuration.secret(.grantCode) != nil {
            return ZohoCRM(
                dataCenter: settings.dataCenter, environment: settings.environment, tokens: try configuration.tokens(),
                organisation: configuration.text(.organisation))
        }
        if settings.isSandbox {
            // The sandbox takes any client and any code, each code once.
            let client = ClientCredentials(id: configuration.text(.clientID) ?? "crm", secret: Secret("crm"))
            return ZohoCRM(
                dataCenter: settings.dataCenter, tokens: .grantToken(Secret("crm-\(UUID().uuidString)"), client: client))
        }
        if file == nil, dataCenter == nil, server == nil, try folder.wantedName(nil) != nil || folder.list().defaultName != nil {
            return try folder.profile(nil).connect(folder.store)
        }
        throw MissingSetting(
            name: "account to work on",
            places: [
                "--profile", "$\(ProfileName.variable)", folder.file.path,
                file.map { "refresh_token and grant_code in \($0)" } ?? "--config (not given)", "$CRM_ZOHO_REFRESH_TOKEN",
                "$CRM_ZOHO_GRANT_CODE",
            ], next: "Sign in with `crm login`.")
    }

    private static func gateway(
        _ name: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> ZohoGateway {
        let known = try ZohoGateway.maton(environment: environment)
        guard name != "maton" else { return known }
        guard let url = URL(string: name), url.scheme != nil, url.host != nil else {
            throw MissingSetting(name: "usable gateway", places: ["--gateway \(name)"], next: "Give “maton” or a URL such as https://gateway.example/zoho-crm.")
        }
        if let objection = URLSafety.objection(to: url) {
            throw CRMError(.insecureURL, objection, nextAction: "Use https. Plain http is for a gateway on this computer only.")
        }
        return ZohoGateway(api: url, key: known.key)
    }
}
#endif
