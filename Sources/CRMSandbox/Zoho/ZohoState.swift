import RecordCore

/// All that changes in the sandbox. A value: one request works on it from its first to its last line without a pause,
/// and a reset puts an earlier one back.
struct ZohoState: Sendable {
    var organisation: ZohoOrganisation
    let options: SandboxOptions
    /// The endpoint spec, if there is one.
    let specification: SpecificationSource?
    var ids: IDSource
    var random: SeededGenerator
    var oauth: OAuthState
    var tags: [String: [RecordTag]] = [:]
    var files = FileShelf()
    var links = LinkTable()
    /// Running numbers of auto-number fields, by `Module.Field`.
    var counters: [String: Int] = [:]
    var rates = RateCounters()
    var actions = ActionState()
    var settings: SettingsState
    var watch = WatchState()
    var bulk = BulkState()
    var gateway = GatewayState()
    /// What answers remember that are made from the endpoint spec alone.
    var canned: CannedStore
    /// The time of the request at hand, seconds since 1970.
    var now: Int64
    let pageTokens: PageTokens
    /// Metadata that was read from its snapshot, by file name.
    var parsedMetadata: [String: JSONValue] = [:]
    /// Metadata is served in other orders.
    var shuffle: MetadataShuffle?
    private var stores: [String: RecordStore] = [:]

    init(organisation: ZohoOrganisation, specification: SpecificationSource?, options: SandboxOptions) {
        self.specification = specification
        self.organisation = organisation
        self.options = options
        ids = IDSource(prefix: organisation.idPrefix)
        settings = SettingsState(ids)
        canned = CannedStore(ids: ids)
        var random = SeededGenerator(seed: options.randomSeed)
        pageTokens = PageTokens(secret: random.next())
        self.random = random
        oauth = OAuthState(limits: options.limits)
        now = options.clock.now()
    }

    var limits: SandboxLimits { options.limits }

    /// The records of a module; an unknown module has none.
    subscript(store module: String) -> RecordStore {
        get { stores[module] ?? RecordStore(indexedFields: organisation.modules[module]?.indexedFields ?? []) }
        _modify {
            let indexed = organisation.modules[module]?.indexedFields ?? []
            yield &stores[module, default: RecordStore(indexedFields: indexed)]
        }
    }

    /// The records of a module that has got another name.
    mutating func moveStore(_ old: String, to new: String) { stores[new] = stores.removeValue(forKey: old) }

    /// Record counts of all modules that have records.
    var counts: [String: Int] { stores.mapValues(\.count).filter { $0.value > 0 } }

    /// The live token of a request. Both prefixes are accepted: Zoho's own and the one gateways use.
    func accessToken(of request: IncomingRequest) -> AccessToken? {
        guard let header = request.headers["Authorization"] else { return nil }
        for prefix in ["Zoho-oauthtoken ", "Bearer "] where header.lowercased().hasPrefix(prefix.lowercased()) {
            let text = header.dropFirst(prefix.count).filter { !$0.isWhitespace }
            return oauth.token(String(text), now: now)
        }
        return nil
    }

    /// An access token of the administrator, with a refresh token of its own.
    mutating func makeAccessToken() -> String {
        let code = "in-process-\(random.hex(16))"
        let issued = try? oauth.redeem(
            code: code, client: TokenClient(id: code, secret: "none"), redirectURI: nil, verifier: nil,
            user: organisation.administrator.id, now: now, random: &random)
        return issued?.access.text ?? ""
    }

    /// A time as the signed-in user sees it.
    func wireTime(_ seconds: Int64) -> JSONValue {
        .string(ZonedDateTime(secondsSince1970: seconds, offsetMinutes: options.userOffsetMinutes).description)
    }

    func userReference(_ id: String, withMail: Bool = false) -> JSONValue {
        var members = [
            JSONMember("name", organisation.user(id).map { .string($0.name) } ?? .null), JSONMember("id", .string(id)),
        ]
        if withMail, let user = organisation.user(id) { members.append(JSONMember("email", .string(user.email))) }
        return .object(members)
    }

    /// What names a record in references; nil if it is not in the store.
    func displayName(of id: String, in module: String) -> String? {
        guard let number = UInt64(id), let record = stores[module]?[number] else { return nil }
        return displayName(of: record, in: module)
    }

    func displayName(of record: StoredRecord, in module: String) -> String? {
        guard let field = organisation.modules[module]?.displayField else { return nil }
        return record.values[field]?.string
    }
}
