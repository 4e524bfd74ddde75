import RecordCore

/// All that changes in the sandbox. A value: a request works on it from its first to its last line without a pause, and a
/// reset puts an earlier one back.
struct VtigerState: Sendable {
    var organisation: VtigerOrganisation
    let options: SandboxOptions
    let users: [VtigerUser]
    var sessions = VtigerSessions()
    var random: SeededGenerator
    /// Running numbers of records, by module.
    var counters: [String: Int] = [:]
    var attachments: [Int: VtigerAttachment] = [:]
    /// Pairs of records that `add_related` has put together, by either of them.
    var links: [Int: Set<Int>] = [:]
    /// The time of the request at hand, seconds since 1970.
    var now: Int64
    /// Records by module; `Events` and `Calendar` are told apart by what they hold.
    private var tables: [String: VtigerTable] = [:]
    /// The module of a record, for those that share one row of numbers.
    private var homes: [Int: String] = [:]
    private var lastNumber = 1

    init(organisation: VtigerOrganisation, options: SandboxOptions) {
        self.organisation = organisation
        self.options = options
        random = SeededGenerator(seed: options.randomSeed)
        users = VtigerUser.all(options)
        now = options.clock.now()
        furnish()
    }

    var quirks: VtigerQuirks { options.vtiger }

    func user(named name: String) -> VtigerUser? { users.first { $0.name.lowercased() == name.lowercased() } }
    func user(_ number: Int) -> VtigerUser? { users.first { $0.number == number } }

    func userID(_ number: Int) -> String { "\(organisation.prefix(of: "Users") ?? 19)x\(number)" }

    /// - Parameter user: by name; nil for the administrator.
    mutating func makeSession(user name: String?) -> String {
        guard let user = name.map({ user(named: $0) }) ?? users.first else { return "" }
        return sessions.start(user, random: &random)
    }

    // MARK: Records

    subscript(table module: String) -> VtigerTable {
        get { tables[module] ?? VtigerTable() }
        _modify { yield &tables[module, default: VtigerTable()] }
    }

    /// The module that a record of the common row of numbers is in; nil if there is none, or it is deleted.
    func home(of number: Int) -> String? { homes[number] }

    func record(_ number: Int, in module: String) -> VtigerRecord? { tables[module]?[number] }

    /// The next number of the common row.
    mutating func nextNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    mutating func put(_ record: VtigerRecord, in module: VtigerModule) {
        let name = record.module
        if !module.isNumberedAlone {
            if let old = homes[record.number], old != name { tables[old]?.remove(record.number) }
            homes[record.number] = name
            lastNumber = max(lastNumber, record.number)
        }
        self[table: name].put(record)
    }

    mutating func delete(_ record: VtigerRecord) {
        homes[record.number] = nil
        self[table: record.module].delete(record, now: now)
        for other in links.removeValue(forKey: record.number) ?? [] { links[other]?.remove(record.number) }
    }

    mutating func rewrite(_ module: String, _ change: (inout VtigerRecord) -> Void) { self[table: module].rewrite(change) }

    /// Record counts of the modules; users, groups and currencies, which are always there, are left out.
    var counts: [String: Int] {
        tables.filter { !(organisation.modules[$0.key]?.isNumberedAlone ?? true) && !$0.value.isEmpty }.mapValues(\.count)
    }

    /// A time in the server's zone, which is UTC.
    static func text(_ seconds: Int64) -> String {
        let moment = ZonedDateTime(secondsSince1970: seconds)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(moment.date) \(two(moment.hour)):\(two(moment.minute)):\(two(moment.second))"
    }
}
