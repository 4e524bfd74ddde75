// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `currencies`, each called once.
enum CurrenciesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("currencies.addCurrencies", addCurrencies),
        GeneratedCall("currencies.enableBaseCurrency", enableBaseCurrency),
        GeneratedCall("currencies.getCurrencies", getCurrencies),
        GeneratedCall("currencies.getCurrency", getCurrency),
        GeneratedCall("currencies.updateBaseCurrency", updateBaseCurrency),
        GeneratedCall("currencies.updateCurrencies", updateCurrencies),
        GeneratedCall("currencies.updateCurrency", updateCurrency),
    ]

    private static func addCurrencies(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.currencies.create([ZohoCRM.Currencies.Currency(exchangeRate: "Sample", format: ZohoCRM.Currencies.Format(decimalPlaces: "0", decimalSeparator: "Comma", thousandSeparator: "Space"), id: samples.id("currencies.addCurrencies", "id"), isActive: true, isBase: true, isoCode: "Sample", name: "Sample", prefixSymbol: true, symbol: "Sample")]))
    }

    private static func enableBaseCurrency(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.currencies.enableBase(ZohoCRM.Currencies.BaseCurrency(exchangeRate: "Sample", format: ZohoCRM.Currencies.Format(decimalPlaces: "0", decimalSeparator: "Comma", thousandSeparator: "Space"), id: samples.id("currencies.enableBaseCurrency", "id"), isActive: true, isBase: true, isoCode: "Sample", name: "Sample", prefixSymbol: true, symbol: "Sample")))
    }

    private static func getCurrencies(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.currencies.list())
    }

    private static func getCurrency(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.currencies.get(samples.id("currencies.getCurrency", "id")))
    }

    private static func updateBaseCurrency(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.currencies.updateBase(ZohoCRM.Currencies.BaseCurrency(exchangeRate: "Sample", format: ZohoCRM.Currencies.Format(decimalPlaces: "0", decimalSeparator: "Comma", thousandSeparator: "Space"), id: samples.id("currencies.updateBaseCurrency", "id"), isActive: true, isBase: true, isoCode: "Sample", name: "Sample", prefixSymbol: true, symbol: "Sample")))
    }

    private static func updateCurrencies(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.currencies.update([ZohoCRM.Currencies.Currency(exchangeRate: "Sample", format: ZohoCRM.Currencies.Format(decimalPlaces: "0", decimalSeparator: "Comma", thousandSeparator: "Space"), id: samples.id("currencies.updateCurrencies", "id"), isActive: true, isBase: true, isoCode: "Sample", name: "Sample", prefixSymbol: true, symbol: "Sample")]))
    }

    private static func updateCurrency(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.currencies.update(ZohoCRM.Currencies.Currency(exchangeRate: "Sample", format: ZohoCRM.Currencies.Format(decimalPlaces: "0", decimalSeparator: "Comma", thousandSeparator: "Space"), id: samples.id("currencies.updateCurrency", "id"), isActive: true, isBase: true, isoCode: "Sample", name: "Sample", prefixSymbol: true, symbol: "Sample"), id: samples.id("currencies.updateCurrency", "id")))
    }
}
