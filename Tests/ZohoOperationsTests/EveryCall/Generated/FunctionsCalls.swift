// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `functions`, each called once.
enum FunctionsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("functions.execute", execute),
        GeneratedCall("functions.executeByGet", executeByGet),
    ]

    private static func execute(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.functions.execute(function: samples.text("functions.execute", "function"), authType: "oauth", body: ["key": "value"], arguments: "Sample"))
    }

    private static func executeByGet(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.functions.executeByGet(function: samples.text("functions.executeByGet", "function"), authType: "oauth", arguments: "Sample"))
    }
}
