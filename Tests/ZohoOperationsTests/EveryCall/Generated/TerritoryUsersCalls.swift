// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `territory_users`, each called once.
enum TerritoryUsersCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("territory_users.deassociateTerritoryUser", deassociateTerritoryUser),
        GeneratedCall("territory_users.deassociateTerritoryUsers", deassociateTerritoryUsers),
        GeneratedCall("territory_users.getTerritoryUser", getTerritoryUser),
        GeneratedCall("territory_users.getTerritoryUsers", getTerritoryUsers),
        GeneratedCall("territory_users.updateTerritoryUser", updateTerritoryUser),
        GeneratedCall("territory_users.updateTerritoryUsers", updateTerritoryUsers),
    ]

    private static func deassociateTerritoryUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territoryUsers.remove(territory: samples.id("territory_users.deassociateTerritoryUser", "territory"), user: samples.id("territory_users.deassociateTerritoryUser", "user")))
    }

    private static func deassociateTerritoryUsers(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territoryUsers.remove(territory: samples.id("territory_users.deassociateTerritoryUsers", "territory"), ids: [samples.id("territory_users.deassociateTerritoryUsers", "ids")]))
    }

    private static func getTerritoryUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territoryUsers.get(territory: samples.id("territory_users.getTerritoryUser", "territory"), user: samples.id("territory_users.getTerritoryUser", "user")))
    }

    private static func getTerritoryUsers(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territoryUsers.list(territory: samples.id("territory_users.getTerritoryUsers", "territory")))
    }

    private static func updateTerritoryUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territoryUsers.update(territory: samples.id("territory_users.updateTerritoryUser", "territory"), user: samples.id("territory_users.updateTerritoryUser", "user")))
    }

    private static func updateTerritoryUsers(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.territoryUsers.update([ZohoCRM.Users.User {
            $0.currentShift = ZohoCRM.Users.Shift(id: samples.id("territory_users.updateTerritoryUsers", "id"), name: "Sample")
            $0.nextShift = ZohoCRM.Users.Shift(id: samples.id("territory_users.updateTerritoryUsers", "id"), name: "Sample")
            $0.shiftEffectiveFrom = ["key": "value"]
            $0.currency = "Sample"
            $0.isonline = true
            $0.reportingTo = ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("territory_users.updateTerritoryUsers", "id"), name: "Sample")
            $0.alias = "Sample"
            $0.category = "Sample"
            $0.city = "Sample"
            $0.confirm = true
            $0.country = "Sample"
            $0.countryLocale = "Sample"
            $0.customizeInfo = ZohoCRM.Users.CustomizeInfo(bcView: ["key": "value"], notesDesc: ["key": "value"], showDetailView: true, showHome: true, showRightPanel: ["key": "value"], unpinRecentItem: ["key": "value"])
            $0.dateFormat = "Sample"
            $0.decimalSeparator = "Comma"
            $0.defaultTabGroup = "Sample"
            $0.dob = CalendarDate(daysSince1970: 20_577)
            $0.email = "ada@example.com"
            $0.fax = "Sample"
            $0.firstName = "Sample"
            $0.fullName = "Sample"
            $0.id = samples.id("territory_users.updateTerritoryUsers", "id")
            $0.language = "Sample"
            $0.lastName = "Sample"
            $0.locale = "Sample"
            $0.microsoft = true
            $0.mobile = "Sample"
            $0.nameFormat = "Salutation,First Name,Last Name"
            $0.numberSeparator = "Sample"
            $0.offset = 1
            $0.personalAccount = true
            $0.phone = "Sample"
            $0.profile = ZohoCRM.Users.Profile(id: samples.id("territory_users.updateTerritoryUsers", "id"), name: "Sample")
            $0.role = ZohoCRM.Users.Role(id: samples.id("territory_users.updateTerritoryUsers", "id"), name: "Sample")
            $0.sandboxDeveloper = true
            $0.signature = "Sample"
            $0.sortOrderPreference = "Sample"
            $0.sortOrderPreference2 = "Sample"
            $0.state = "Sample"
            $0.status = "Sample"
            $0.statusReason = "Sample"
            $0.street = "Sample"
            $0.theme = ZohoCRM.Users.Theme(background: "Sample", newBackground: "Sample", screen: "Sample", type: "Sample")
            $0.timeFormat = "HH:mm"
            $0.timeZone = "Sample"
            $0.website = "Sample"
            $0.zip = "Sample"
            $0.zuid = "Sample"
        }], territory: samples.id("territory_users.updateTerritoryUsers", "territory")))
    }
}
