// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `users`, each called once.
enum UsersCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("users.createUsers", createUsers),
        GeneratedCall("users.deleteUser", deleteUser),
        GeneratedCall("users.getUser", getUser),
        GeneratedCall("users.getUsers", getUsers),
        GeneratedCall("users.updateUser", updateUser),
        GeneratedCall("users.updateUsers", updateUsers),
        GeneratedCall("users.usersCount", usersCount),
    ]

    private static func createUsers(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.create([ZohoCRM.Users.User {
            $0.currentShift = ZohoCRM.Users.Shift(id: samples.id("users.createUsers", "id"), name: "Sample")
            $0.nextShift = ZohoCRM.Users.Shift(id: samples.id("users.createUsers", "id"), name: "Sample")
            $0.shiftEffectiveFrom = ["key": "value"]
            $0.currency = "Sample"
            $0.isonline = true
            $0.reportingTo = ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("users.createUsers", "id"), name: "Sample")
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
            $0.id = samples.id("users.createUsers", "id")
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
            $0.profile = ZohoCRM.Users.Profile(id: samples.id("users.createUsers", "id"), name: "Sample")
            $0.role = ZohoCRM.Users.Role(id: samples.id("users.createUsers", "id"), name: "Sample")
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
        }]))
    }

    private static func deleteUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.delete(samples.id("users.deleteUser", "user")))
    }

    private static func getUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.get(samples.id("users.getUser", "user"), modifiedSince: ZonedDateTime(secondsSince1970: 1_777_900_000)))
    }

    private static func getUsers(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.users.list(type: "AllUsers", perPage: 1, ids: [samples.id("users.getUsers", "ids")], modifiedSince: ZonedDateTime(secondsSince1970: 1_777_900_000), limit: 5) { samples.take(item) }
    }

    private static func updateUser(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.update(ZohoCRM.Users.User {
            $0.currentShift = ZohoCRM.Users.Shift(id: samples.id("users.updateUser", "id"), name: "Sample")
            $0.nextShift = ZohoCRM.Users.Shift(id: samples.id("users.updateUser", "id"), name: "Sample")
            $0.shiftEffectiveFrom = ["key": "value"]
            $0.currency = "Sample"
            $0.isonline = true
            $0.reportingTo = ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("users.updateUser", "id"), name: "Sample")
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
            $0.id = samples.id("users.updateUser", "id")
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
            $0.profile = ZohoCRM.Users.Profile(id: samples.id("users.updateUser", "id"), name: "Sample")
            $0.role = ZohoCRM.Users.Role(id: samples.id("users.updateUser", "id"), name: "Sample")
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
        }, id: samples.id("users.updateUser", "user")))
    }

    private static func updateUsers(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.update([ZohoCRM.Users.User {
            $0.currentShift = ZohoCRM.Users.Shift(id: samples.id("users.updateUsers", "id"), name: "Sample")
            $0.nextShift = ZohoCRM.Users.Shift(id: samples.id("users.updateUsers", "id"), name: "Sample")
            $0.shiftEffectiveFrom = ["key": "value"]
            $0.currency = "Sample"
            $0.isonline = true
            $0.reportingTo = ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("users.updateUsers", "id"), name: "Sample")
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
            $0.id = samples.id("users.updateUsers", "id")
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
            $0.profile = ZohoCRM.Users.Profile(id: samples.id("users.updateUsers", "id"), name: "Sample")
            $0.role = ZohoCRM.Users.Role(id: samples.id("users.updateUsers", "id"), name: "Sample")
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
        }]))
    }

    private static func usersCount(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.users.count(type: "AllUsers"))
    }
}
