import CRMSandbox
import Foundation
import ZohoCRM

// The organisation's own modules, typed by the build plugin, against a CRM in memory made from the same snapshots.
guard let snapshots = Bundle.module.url(forResource: "Snapshots", withExtension: nil) else {
    print("the snapshots were not copied into the bundle")
    exit(1)
}
let sandbox = try Sandbox(snapshots: snapshots)
let client = ClientCredentials(id: "app", secret: "app-secret")
let zoho = ZohoCRM(
    dataCenter: .custom(accounts: sandbox.baseURL, api: sandbox.baseURL),
    tokens: .grantToken("first-code", client: client), transport: sandbox.transport)

let contact = try await zoho.contacts.create(.init(lastName: "Ng") { $0.email = "ng@example.com" })
let machine = try await zoho.machines.create(
    .init(name: "Pelle 4") {
        $0.état = "En service"
        $0.priceNet = 1250.55
        $0.options = ["GPS"]
        $0.contact = .id(contact.id)
        $0.serviceVisits = [.init { $0.doneOn = CalendarDate(year: 2026, month: 5, day: 4); $0.cost = 99.9 }]
    })

var read = try await zoho.machines.get(machine.id)
precondition(read.name == "Pelle 4" && read.priceNet == 1250.55 && read.contact?.id == contact.id)
precondition(read.serviceVisits?.first?.cost == 99.9)
read.priceNet = nil
try await zoho.machines.update(read)

for try await (name, price) in zoho.machines.list(.name, .priceNet) {
    precondition(name == "Pelle 4" && price == nil)
}
let found = try await zoho.machines.search(.name == "Pelle 4" && .`class` != true).collect()
print("created, read, updated, listed and found \(found.count) machine:", read.name)
