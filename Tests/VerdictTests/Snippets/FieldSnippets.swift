import ZohoCRM

// Each field of the module in every way an app can use it: read whole and listed, searched by, queried and sorted by,
// updated, and given to a new record.

/// What was read, as text.
func seen<Value>(_ value: Value) -> String { String(describing: value) }

private func readLastName(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String = lead.lastName
    let listed: [String] = try await scene.zoho.leads.list(.lastName, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchLastName(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.lastName == "Nordby").collect().map(\.id))
}

private func queryLastName(_ scene: Scene) async throws -> String {
    let rows: [String] = try await scene.zoho.query(Lead.self).select(.lastName).where(.lastName == "Nordby").orderBy(.lastName).collect()
    return seen(rows)
}

private func updateLastName(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.lastName = "Larsen"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func readPhone(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.phone
    let listed: [String?] = try await scene.zoho.leads.list(.phone, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchPhone(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.phone == "+33 1 23 45 67 89").collect().map(\.id))
}

private func queryPhone(_ scene: Scene) async throws -> String {
    let rows: [String?] = try await scene.zoho.query(Lead.self).select(.phone).where(.phone == "+33 1 23 45 67 89").orderBy(.phone).collect()
    return seen(rows)
}

private func updatePhone(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.phone = "+33 1 98 76 54 32 10 20"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createPhone(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.phone = "+33 1 98 76 54 32 10 20" })
    return ""
}

private func readCompany(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.company
    let listed: [String?] = try await scene.zoho.leads.list(.company, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchCompany(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.starts(.company, with: "Acme")).collect().map(\.id))
}

private func queryCompany(_ scene: Scene) async throws -> String {
    let rows: [String?] = try await scene.zoho.query(Lead.self).select(.company).where(.company == "Acme Iron Works").orderBy(.company).collect()
    return seen(rows)
}

private func updateCompany(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.company = "Acme Tool Works and Sons"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createCompany(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.company = "Acme Tool Works and Sons" })
    return ""
}

private func readNotes(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.notes
    let listed: [String?] = try await scene.zoho.leads.list(.notes, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchNotes(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.starts(.notes, with: "A plain")).collect().map(\.id))
}

private func updateNotes(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.notes = "A longer note of several words, which nobody will ever read"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createNotes(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.notes = "A longer note of several words, which nobody will ever read" })
    return ""
}

private func readSize(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: Int? = lead.size
    let listed: [Int?] = try await scene.zoho.leads.list(.size, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchSize(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.size == 42).collect().map(\.id))
}

private func querySize(_ scene: Scene) async throws -> String {
    let rows: [Int?] = try await scene.zoho.query(Lead.self).select(.size).where(.size > 41).orderBy(.size).collect()
    return seen(rows)
}

private func updateSize(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.size = 77
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createSize(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.size = 77 })
    return ""
}

private func readBig(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: RawRecordID? = lead.big
    let listed: [RawRecordID?] = try await scene.zoho.leads.list(.big, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchBig(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.big == "900719925474099").collect().map(\.id))
}

private func queryBig(_ scene: Scene) async throws -> String {
    let rows: [RawRecordID?] = try await scene.zoho.query(Lead.self).select(.big).where(.big == "900719925474099").orderBy(.big).collect()
    return seen(rows)
}

private func updateBig(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.big = "900719925474099"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createBig(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.big = "900719925474099" })
    return ""
}

private func readRevenue(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: ExactDecimal? = lead.revenue
    let listed: [ExactDecimal?] = try await scene.zoho.leads.list(.revenue, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchRevenue(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.revenue == 1234).collect().map(\.id))
}

private func queryRevenue(_ scene: Scene) async throws -> String {
    let rows: [ExactDecimal?] = try await scene.zoho.query(Lead.self).select(.revenue).where(.revenue > 1000).orderBy(.revenue).collect()
    return seen(rows)
}

private func updateRevenue(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.revenue = 4321.12
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createRevenue(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.revenue = 4321.12 })
    return ""
}

private func readBorn(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: CalendarDate? = lead.born
    let listed: [CalendarDate?] = try await scene.zoho.leads.list(.born, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchBorn(_ scene: Scene) async throws -> String {
    let day = CalendarDate("1990-05-17") ?? CalendarDate(daysSince1970: 0)
    return seen(try await scene.zoho.leads.search(.born == day).collect().map(\.id))
}

private func queryBorn(_ scene: Scene) async throws -> String {
    let day = CalendarDate("1990-05-17") ?? CalendarDate(daysSince1970: 0)
    let rows: [CalendarDate?] = try await scene.zoho.query(Lead.self).select(.born).where(.born == day).orderBy(.born).collect()
    return seen(rows)
}

private func updateBorn(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.born = CalendarDate("2001-02-03")
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createBorn(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.born = CalendarDate("2001-02-03") })
    return ""
}

private func readMet(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: ZonedDateTime? = lead.met
    let listed: [ZonedDateTime?] = try await scene.zoho.leads.list(.met, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchMet(_ scene: Scene) async throws -> String {
    let moment = ZonedDateTime("2024-06-05T09:04:09+00:00") ?? ZonedDateTime(secondsSince1970: 0)
    return seen(try await scene.zoho.leads.search(.met == moment).collect().map(\.id))
}

private func queryMet(_ scene: Scene) async throws -> String {
    let moment = ZonedDateTime("2024-06-05T09:04:09+00:00") ?? ZonedDateTime(secondsSince1970: 0)
    let rows: [ZonedDateTime?] = try await scene.zoho.query(Lead.self).select(.met).where(.met == moment).orderBy(.met).collect()
    return seen(rows)
}

private func updateMet(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.met = ZonedDateTime("2023-03-04T05:06:07+00:00")
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createMet(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.met = ZonedDateTime("2023-03-04T05:06:07+00:00") })
    return ""
}

private func readSource(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: Lead.Source? = lead.source
    let listed: [Lead.Source?] = try await scene.zoho.leads.list(.source, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchSource(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.source == .web).collect().map(\.id))
}

private func querySource(_ scene: Scene) async throws -> String {
    let rows: [Lead.Source?] = try await scene.zoho.query(Lead.self).select(.source).where(.source == .web).orderBy(.source).collect()
    return seen(rows)
}

private func updateSource(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.source = .web
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createSource(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.source = .web })
    return ""
}

private func readTags(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: [Lead.Tags]? = lead.tags
    let listed: [[Lead.Tags]?] = try await scene.zoho.leads.list(.tags, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchTags(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.tags == .a).collect().map(\.id))
}

private func updateTags(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.tags = [.a]
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createTags(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.tags = [.a] })
    return ""
}

private func readAccount(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: Reference<Account>? = lead.account
    let listed: [Reference<Account>?] = try await scene.zoho.leads.list(.account, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchAccount(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.account == RecordID<Account>(scene.account)).collect().map(\.id))
}

private func queryAccount(_ scene: Scene) async throws -> String {
    let rows: [Reference<Account>?] = try await scene.zoho.query(Lead.self).select(.account).where(.account == RecordID<Account>(scene.account)).collect()
    return seen(rows)
}

private func updateAccount(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.account = Reference<Account>(id: RecordID(scene.account))
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createAccount(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.account = Reference<Account>(id: RecordID(scene.account)) })
    return ""
}

private func readAnything(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: AnyReference? = lead.anything
    let listed: [AnyReference?] = try await scene.zoho.leads.list(.anything, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchAnything(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.anything == RawRecordID(scene.account)).collect().map(\.id))
}

private func updateAnything(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.anything = AnyReference(id: RawRecordID(scene.account), module: "Accounts")
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createAnything(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.anything = AnyReference(id: RawRecordID(scene.account), module: "Accounts") })
    return ""
}

private func readLog(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: [Log]? = lead.log
    return seen(value)
}

private func updateLog(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.log = [Log { $0.note = "Second" }]
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createLog(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.log = [Log { $0.note = "Second" }] })
    return ""
}

private func readFriends(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: [Lead.FriendsLink]? = lead.friends
    return seen(value)
}

private func updateFriends(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.friends = [Lead.FriendsLink(to: RecordID(scene.otherAccount))]
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createFriends(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.friends = [Lead.FriendsLink(to: RecordID(scene.otherAccount))] })
    return ""
}

private func readAge(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: ExactDecimal? = lead.age
    let listed: [ExactDecimal?] = try await scene.zoho.leads.list(.age, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchAge(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.age == 2).collect().map(\.id))
}

private func queryAge(_ scene: Scene) async throws -> String {
    let rows: [ExactDecimal?] = try await scene.zoho.query(Lead.self).select(.age).where(.age > 1).orderBy(.age).collect()
    return seen(rows)
}

private func readTotal(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: Int? = lead.total
    let listed: [Int?] = try await scene.zoho.leads.list(.total, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func queryTotal(_ scene: Scene) async throws -> String {
    let rows: [Int?] = try await scene.zoho.query(Lead.self).select(.total).where(.total > 1).orderBy(.total).collect()
    return seen(rows)
}

private func readNumber(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.number
    let listed: [String?] = try await scene.zoho.leads.list(.number, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchNumber(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.number == "L1").collect().map(\.id))
}

private func queryNumber(_ scene: Scene) async throws -> String {
    let rows: [String?] = try await scene.zoho.query(Lead.self).select(.number).where(.number == "L1").orderBy(.number).collect()
    return seen(rows)
}

private func readCode(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.code
    let listed: [String?] = try await scene.zoho.leads.list(.code, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchCode(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.code == "C-1").collect().map(\.id))
}

private func queryCode(_ scene: Scene) async throws -> String {
    let rows: [String?] = try await scene.zoho.query(Lead.self).select(.code).where(.code == "C-1").collect()
    return seen(rows)
}

private func updateCode(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.code = "C-77"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createCode(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.code = "C-78" })
    return ""
}

private func readSecret(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.secret
    let listed: [String?] = try await scene.zoho.leads.list(.secret, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchSecret(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.secret == "hush").collect().map(\.id))
}

private func updateSecret(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.secret = "whisper"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createSecret(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.secret = "whisper" })
    return ""
}

private func readLetter(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.letter
    let listed: [String?] = try await scene.zoho.leads.list(.letter, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchLetter(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.starts(.letter, with: "<p>Dear")).collect().map(\.id))
}

private func updateLetter(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.letter = "<p>Yours</p>"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createLetter(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.letter = "<p>Yours</p>" })
    return ""
}

private func readOnce(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.once
    let listed: [String?] = try await scene.zoho.leads.list(.once, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchOnce(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.once == "first").collect().map(\.id))
}

private func queryOnce(_ scene: Scene) async throws -> String {
    let rows: [String?] = try await scene.zoho.query(Lead.self).select(.once).where(.once == "first").orderBy(.once).collect()
    return seen(rows)
}

private func readHidden(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.hidden
    let listed: [String?] = try await scene.zoho.leads.list(.hidden, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchHidden(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.hidden == "veiled").collect().map(\.id))
}

private func queryHidden(_ scene: Scene) async throws -> String {
    let rows: [String?] = try await scene.zoho.query(Lead.self).select(.hidden).where(.hidden == "veiled").orderBy(.hidden).collect()
    return seen(rows)
}

private func updateHidden(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.hidden = "bright"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createHidden(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.hidden = "bright" })
    return ""
}

private func readSite(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let value: String? = lead.site
    let listed: [String?] = try await scene.zoho.leads.list(.site, sortedBy: .id, .ascending).collect()
    return seen(value) + seen(listed)
}

private func searchSite(_ scene: Scene) async throws -> String {
    return seen(try await scene.zoho.leads.search(.site == "https://www.nordby.example").collect().map(\.id))
}

private func querySite(_ scene: Scene) async throws -> String {
    let rows: [String?] = try await scene.zoho.query(Lead.self).select(.site).where(.site == "https://www.nordby.example").orderBy(.site).collect()
    return seen(rows)
}

private func updateSite(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.site = "https://www.example.org"
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createSite(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "New") { $0.site = "https://www.example.org" })
    return ""
}

/// Uses of single fields that read.
let fieldReads: [Snippet] = [
    Snippet("read lastName", readLastName),
    Snippet("search lastName", searchLastName),
    Snippet("query lastName", queryLastName),
    Snippet("read phone", readPhone),
    Snippet("search phone", searchPhone),
    Snippet("query phone", queryPhone),
    Snippet("read company", readCompany),
    Snippet("search company", searchCompany),
    Snippet("query company", queryCompany),
    Snippet("read notes", readNotes),
    Snippet("search notes", searchNotes),
    Snippet("read size", readSize),
    Snippet("search size", searchSize),
    Snippet("query size", querySize),
    Snippet("read big", readBig),
    Snippet("search big", searchBig),
    Snippet("query big", queryBig),
    Snippet("read revenue", readRevenue),
    Snippet("search revenue", searchRevenue),
    Snippet("query revenue", queryRevenue),
    Snippet("read born", readBorn),
    Snippet("search born", searchBorn),
    Snippet("query born", queryBorn),
    Snippet("read met", readMet),
    Snippet("search met", searchMet),
    Snippet("query met", queryMet),
    Snippet("read source", readSource),
    Snippet("search source", searchSource),
    Snippet("query source", querySource),
    Snippet("read tags", readTags),
    Snippet("search tags", searchTags),
    Snippet("read account", readAccount),
    Snippet("search account", searchAccount),
    Snippet("query account", queryAccount),
    Snippet("read anything", readAnything),
    Snippet("search anything", searchAnything),
    Snippet("read log", readLog),
    Snippet("read friends", readFriends),
    Snippet("read age", readAge),
    Snippet("search age", searchAge),
    Snippet("query age", queryAge),
    Snippet("read total", readTotal),
    Snippet("query total", queryTotal),
    Snippet("read number", readNumber),
    Snippet("search number", searchNumber),
    Snippet("query number", queryNumber),
    Snippet("read code", readCode),
    Snippet("search code", searchCode),
    Snippet("query code", queryCode),
    Snippet("read secret", readSecret),
    Snippet("search secret", searchSecret),
    Snippet("read letter", readLetter),
    Snippet("search letter", searchLetter),
    Snippet("read once", readOnce),
    Snippet("search once", searchOnce),
    Snippet("query once", queryOnce),
    Snippet("read hidden", readHidden),
    Snippet("search hidden", searchHidden),
    Snippet("query hidden", queryHidden),
    Snippet("read site", readSite),
    Snippet("search site", searchSite),
    Snippet("query site", querySite),
]

/// Uses of single fields that write.
let fieldWrites: [Snippet] = [
    Snippet("update lastName", updateLastName),
    Snippet("update phone", updatePhone),
    Snippet("create phone", createPhone),
    Snippet("update company", updateCompany),
    Snippet("create company", createCompany),
    Snippet("update notes", updateNotes),
    Snippet("create notes", createNotes),
    Snippet("update size", updateSize),
    Snippet("create size", createSize),
    Snippet("update big", updateBig),
    Snippet("create big", createBig),
    Snippet("update revenue", updateRevenue),
    Snippet("create revenue", createRevenue),
    Snippet("update born", updateBorn),
    Snippet("create born", createBorn),
    Snippet("update met", updateMet),
    Snippet("create met", createMet),
    Snippet("update source", updateSource),
    Snippet("create source", createSource),
    Snippet("update tags", updateTags),
    Snippet("create tags", createTags),
    Snippet("update account", updateAccount),
    Snippet("create account", createAccount),
    Snippet("update anything", updateAnything),
    Snippet("create anything", createAnything),
    Snippet("update log", updateLog),
    Snippet("create log", createLog),
    Snippet("update friends", updateFriends),
    Snippet("create friends", createFriends),
    Snippet("update code", updateCode),
    Snippet("create code", createCode),
    Snippet("update secret", updateSecret),
    Snippet("create secret", createSecret),
    Snippet("update letter", updateLetter),
    Snippet("create letter", createLetter),
    Snippet("update hidden", updateHidden),
    Snippet("create hidden", createHidden),
    Snippet("update site", updateSite),
    Snippet("create site", createSite),
]
