// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `fiscal_year`, each called once.
enum FiscalYearCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("fiscal_year.getFiscalYear", getFiscalYear),
        GeneratedCall("fiscal_year.updateFiscalYear", updateFiscalYear),
    ]

    private static func getFiscalYear(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fiscalYear.get())
    }

    private static func updateFiscalYear(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fiscalYear.update(ZohoCRM.FiscalYear.FiscalYear(displayBasedOn: "start_month", id: samples.id("fiscal_year.updateFiscalYear", "id"), startMonth: "June")))
    }
}
