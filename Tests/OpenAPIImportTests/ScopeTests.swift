import CRMSchema
import OpenAPIImport
import Testing

/// Scopes in one spelling, whatever the documents have.
struct ScopeTests {
    @Test(arguments: [
        ("ZohoCRM.settings.tags.all", "ZohoCRM.settings.tags.ALL"), (" ZohoCRM.Modules.Events.All", "ZohoCRM.modules.events.ALL"),
        ("ZohoCRM.share.{module_api_name}.READ", "ZohoCRM.share.{module_API_name}.READ"), ("A.b.READ C.d.read", "A.b.READ C.d.READ"),
        ("ZohoCRM.mass_convert.SalesOrders.CREATE", "ZohoCRM.mass_convert.salesorders.CREATE"), ("ZohoCRM.send_mail.all.create", "ZohoCRM.send_mail.all.CREATE"), ("", ""),
    ])
    func scopesHaveOneSpelling(_ scope: String, _ expected: String) {
        let document = TestDocument.file(
            "things", #"{"security": [{"o": ["\#(scope)"]}], "paths": {"/crm/v8/things": {"get": {"operationId": "Get"}}}}"#)
        let result = TestDocument.run(document)
        #expect(result.operations.first?.scopes.map(\.value) == (expected.isEmpty ? [] : [expected]))
        #expect(result.codes(.problem).contains("scope.missing") == expected.isEmpty)
        #expect(result.codes(.changed).contains("scope.spelling") == (scope != expected))
    }
}
