import ZohoCRM

// Modules, picklists, layouts, related lists and keys in the ways an app can use them.

private func createLead(_ scene: Scene) async throws -> String {
    let draft: Lead.Draft = .init(lastName: "Plain")
    try await scene.zoho.leads.create(draft)
    return ""
}

/// A system field that is mandatory is read without a question mark.
private func greetLead(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    return "Dear " + lead.lastName
}

private func deleteLead(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.delete(RecordID<Lead>(scene.otherLead))
    return ""
}

private func readAccountsLead(_ scene: Scene) async throws -> String {
    let lead: Reference<Lead>? = try await scene.zoho.accounts.get(RecordID<Account>(scene.account)).lead
    return seen(lead)
}

private func readAccount(_ scene: Scene) async throws -> String {
    let account = try await scene.zoho.accounts.get(RecordID<Account>(scene.account))
    let name: String = account.accountName
    return name + seen(try await scene.zoho.accounts.list(.accountName).collect())
}

private func createAccount(_ scene: Scene) async throws -> String {
    try await scene.zoho.accounts.create(.init(accountName: "Brink"))
    return ""
}

private func updateAccount(_ scene: Scene) async throws -> String {
    var account = Account(id: RecordID(scene.account))
    account.accountName = "Brink and Daughters"
    try await scene.zoho.accounts.update(account)
    return ""
}

private func readRows(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let notes: [String?]? = lead.log?.map(\.note)
    return seen(notes)
}

private func readLinks(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    let friends: [RecordID<Account>?]? = lead.friends?.map { $0.target?.id }
    return seen(friends)
}

private func readThroughLookup(_ scene: Scene) async throws -> String {
    let id: RecordID<Account>? = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead)).account?.id
    let names = try await scene.zoho.query(Lead.self).select(.account / .accountName).collect()
    return seen(id) + seen(names)
}

private func readByKey(_ scene: Scene) async throws -> String {
    seen(try await scene.zoho.leads.get(by: .code, "C-1").lastName)
}

private func upsertByKey(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.upsert(.init(lastName: "Nordby") { $0.code = "C-1" }, on: .code)
    return ""
}

private func readWholeLetter(_ scene: Scene) async throws -> String {
    let letter: String? = try await scene.zoho.leads.fullText(RecordID(scene.lead), .letter)
    return seen(letter)
}

private func searchWord(_ scene: Scene) async throws -> String {
    seen(try await scene.zoho.leads.search(word: "Iron").collect().map(\.id))
}

private func chooseSource(_ scene: Scene) async throws -> String {
    let lead = try await scene.zoho.leads.get(RecordID<Lead>(scene.lead))
    return switch lead.source {
    case .web: "web"
    case .fair: "fair"
    case .old: "old"
    default: "unknown"
    }
}

private func chooseOtherSource(_ scene: Scene) async throws -> String {
    seen(try await scene.zoho.leads.get(RecordID<Lead>(scene.otherLead)).source == .fair)
}

private func writeFair(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.source = .fair
    try await scene.zoho.leads.update(lead)
    return ""
}

private func createWithLayout(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(
        .init(lastName: "Laid out") {
            $0.company = "Acme"
            $0.phone = "+33 1 11 22 33 44"
        }, layout: .standard)
    return ""
}

private func createWithOtherLayout(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "Laid out"), layout: .partner)
    return ""
}

private func updateByKey(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.update(by: .code, "C-1") { $0.size = 3 }
    return ""
}

private func createNamesake(_ scene: Scene) async throws -> String {
    try await scene.zoho.leads.create(.init(lastName: "Same") { $0.company = "Zenith" })
    return ""
}

private func pointAtVendor(_ scene: Scene) async throws -> String {
    var lead = Lead(id: RecordID(scene.lead))
    lead.anything = AnyReference(id: RawRecordID(scene.vendor), module: "Vendors")
    try await scene.zoho.leads.update(lead)
    return ""
}

private func readPartners(_ scene: Scene) async throws -> String {
    let list: RelatedList<Lead, Account> = .partners
    return seen(try await scene.zoho.leads[RecordID(scene.lead)].related(list).collect().map(\.accountName))
}

/// Uses of modules and lists that read.
let moduleReads: [Snippet] = [
    Snippet("greet lead", greetLead), Snippet("read account", readAccount), Snippet("read account's lead", readAccountsLead), Snippet("read rows", readRows), Snippet("read links", readLinks),
    Snippet("read through lookup", readThroughLookup), Snippet("read by key", readByKey), Snippet("read whole letter", readWholeLetter),
    Snippet("search word", searchWord), Snippet("choose source", chooseSource), Snippet("choose other source", chooseOtherSource),
    Snippet("read partners", readPartners),
]

/// Uses of modules and lists that write.
let moduleWrites: [Snippet] = [
    Snippet("create lead", createLead), Snippet("create account", createAccount), Snippet("update account", updateAccount),
    Snippet("upsert by key", upsertByKey), Snippet("write fair", writeFair), Snippet("create with layout", createWithLayout),
    Snippet("delete lead", deleteLead), Snippet("create with other layout", createWithOtherLayout), Snippet("update by key", updateByKey),
    Snippet("create namesake", createNamesake), Snippet("point at vendor", pointAtVendor),
]
