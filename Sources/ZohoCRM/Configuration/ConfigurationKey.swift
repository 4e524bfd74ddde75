/// A setting of a client, with the names it has had in Zoho's older clients.
public enum ConfigurationKey: String, Sendable, Hashable, CaseIterable {
    case clientID = "client_id"
    case clientSecret = "client_secret"
    /// The redirect URI as registered; none for self clients.
    case redirectURI = "redirect_uri"
    case refreshToken = "refresh_token"
    /// A grant code for the first sign-in.
    case grantCode = "grant_code"
    /// `us`, `eu` …; older configurations name hosts instead.
    case dataCenter = "data_center"
    /// The sign-in server, with or without `https://`.
    case accountsURL = "accounts_url"
    /// The API's host, with or without `https://`.
    case apiURL = "base_url"
    /// `production`, `sandbox` or `developer`.
    case environment
    /// `true` for the sandbox environment, as Zoho's Python SDK spells it.
    case isSandbox = "sandbox"
    /// The user's name in the token store.
    case userIdentifier = "user_identifier"
    /// The id of the organisation, for users who have several.
    case organisation
    /// A file for tokens, or the folder of one.
    case tokenFile = "token_persistence_path"
    /// `local` keeps tokens in memory, `mysql` in the database, `file` in the token file.
    case tokenStore = "token_store"
    case mySQLUser = "mysql_username"
    case mySQLPassword = "mysql_password"
    case mySQLHost = "mysql_host"
    case mySQLPort = "mysql_port"
    case mySQLDatabase = "mysql_database"
    /// A file that takes the log.
    case logFile = "log_file"
    /// What goes into the log: `off`, `warning` for failed calls alone, `info` for a line per call, `debug` for headers
    /// too, `bodies` for everything, your customers' data included. Java's and Python's names of levels count as well.
    case logLevel = "log_level"

    /// Its value is never shown.
    public var isSecret: Bool {
        switch self {
        case .clientSecret, .refreshToken, .grantCode, .mySQLPassword: true
        default: false
        }
    }

    /// Names in files, the first one before the others: where a file has a setting under several, the first counts.
    var names: [String] {
        switch self {
        case .clientID: [rawValue, "crm.clientid"]
        case .clientSecret: [rawValue, "crm.clientsecret"]
        case .redirectURI: [rawValue, "redirect_url", "crm.redirecturl"]
        case .accountsURL: [rawValue, "iamurl", "crm.iamurl"]
        case .apiURL: [rawValue, "api.url", "apiBaseUrl"]
        case .userIdentifier: [rawValue, "api.user_identifier", "currentUserEmail"]
        case .tokenStore: [rawValue, "mysql_module", "api.tokenmanagement"]
        case .grantCode: [rawValue, "grant_token"]
        case .organisation: [rawValue, "organization", "zgid"]
        case .mySQLUser: [rawValue, "mysql_user", "db_username"]
        case .mySQLPassword: [rawValue, "db_password"]
        case .mySQLHost: [rawValue, "host_address"]
        case .mySQLPort: [rawValue, "db_port"]
        case .mySQLDatabase: [rawValue, "db_name"]
        case .logFile: [rawValue, "applicationLogFilePath"]
        case .logLevel: [rawValue, "minLogLevel"]
        default: [rawValue]
        }
    }

    /// Names of environment variables: ours, then those of Zoho's Node SDK.
    var variables: [String] {
        let own = "CRM_ZOHO_" + rawValue.uppercased()
        return [own] + names.filter { !$0.contains(".") }.map { ConfigurationNames.nodePrefix + $0 }
    }

    /// What counts where nothing is set; the older clients' own defaults.
    var defaultValue: String? {
        switch self {
        case .userIdentifier: "zcrm_default_user"
        case .mySQLUser: "root"
        case .mySQLPassword: ""
        case .mySQLHost: "127.0.0.1"
        case .mySQLPort: "3306"
        case .mySQLDatabase: "zohooauth"
        default: nil
        }
    }
}
