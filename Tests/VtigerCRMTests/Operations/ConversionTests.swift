import Testing
import VtigerCRM
import VtigerStandardModules

/// A lead becomes an account, a contact, a potential; what the server is sent, and what comes back.
struct ConversionTests {
    private static let account = Account.Draft(accountname: "Acme", assignedUserID: .user("19x5"))
    private static let contact = Contact.Draft(lastName: "Smith", assignedUserID: .user("19x6")) { $0.firstName = "Ann" }

    @Test func idsAreTypedAndInTheOrderOfTheDrafts() async throws {
        let server = OperationServer(["convertlead": .operationResult(#"{"Contacts":"12x171","Accounts":"11x170"}"#)])
        let (account, contact) = try await server.client().leads.convert("10x169", to: Self.account, Self.contact)
        let (typedAccount, typedContact): (RecordID<Account>, RecordID<Contact>) = (account, contact)
        #expect(typedAccount == "11x170" && typedContact == "12x171")
        let sent = try #require(await server.sent.first)
        #expect(sent.method == .post && sent.operation == "convertlead")
        let element = try JSONValue(parsing: Array(try #require(sent.form["element"]).utf8))
        #expect(element["leadId"] == "10x169" && element["entities"]?.object?.map(\.key) == ["Accounts", "Contacts"])
        // One owner for all: that of the first draft, unless another one is named.
        #expect(element["assignedTo"] == "19x5")
        #expect(element["entities"]?["Accounts"]?["assigned_user_id"] == nil && element["entities"]?["Contacts"]?["assigned_user_id"] == nil)
        #expect(element["entities"]?["Accounts"]?["create"] == true && element["entities"]?["Accounts"]?["name"] == "Accounts")
        #expect(element["entities"]?["Accounts"]?["accountname"] == "Acme" && element["entities"]?["Contacts"]?["firstname"] == "Ann")
    }

    @Test func oneDraftGivesOneID() async throws {
        let server = OperationServer(["convertlead": .operationResult(#"{"Contacts":"12x171"}"#)])
        let contact = try await server.client().leads.convert("10x169", assignedTo: .user("19x1"), to: Self.contact)
        #expect(contact == "12x171")
        #expect(await server.sent.first?.form["element"]?.contains(#""assignedTo":"19x1""#) == true)
    }

    @Test func twiceIsAnErrorOfItsOwn() async throws {
        let server = OperationServer(["convertlead": .operationRefusal("LEAD_ALREADY_CONVERTED", "Lead is already converted")])
        let error = try #require(await operationError { try await server.client().leads.convert("10x169", to: Self.contact) })
        #expect(error.code == "vtiger.LEAD_ALREADY_CONVERTED" && error.nextAction?.contains("no query finds it") == true)
    }

    /// 8.2 answers nothing at all.
    @Test func silenceNamesTheVersion() async throws {
        let server = OperationServer(["convertlead": .operationAnswer("", status: 500, type: "text/html; charset=UTF-8")])
        let error = try #require(await operationError { try await server.client().leads.convert("10x169", to: Self.contact) })
        #expect(error.httpStatus == 500 && error.nextAction?.contains("8.2") == true)
        #expect(await server.sent.count == 1)
    }

    @Test func anIDThatIsMissingIsSaid() async throws {
        let server = OperationServer(["convertlead": .operationResult(#"{"Accounts":"11x170"}"#)])
        let error = await operationError { try await server.client().leads.convert("10x169", to: Self.account, Self.contact) }
        #expect(error?.code == "answer.no-id" && error?.message.contains("Contacts") == true)
    }

    @Test func whatMakesNoSenseIsRefusedBeforeTheCall() async throws {
        let server = OperationServer()
        let vtiger = try server.client()
        let vendor = Vendor.Draft(vendorName: "Acme", assignedUserID: .user("19x1"))
        #expect(await operationError { try await vtiger.leads.convert("10x169", to: vendor) }?.code == "refused.conversion.module")
        #expect(await operationError { try await vtiger.leads.convert("10x169", to: Self.contact, Self.contact) }?.code == "refused.conversion.twice")
        #expect(await operationError { try await vtiger.leads.convert("10x169") }?.code == "refused.conversion.nothing")
        #expect(await operationError { try await vtiger.leads.convert("11x169", to: Self.contact) }?.code == "refused.records.id-prefix")
        #expect(await server.sent.isEmpty)
    }
}
