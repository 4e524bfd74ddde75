// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `portals`, each called once.
enum PortalsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("portals.createPortal", createPortal),
        GeneratedCall("portals.getPortal", getPortal),
        GeneratedCall("portals.getPortals", getPortals),
        GeneratedCall("portals.updatePortal", updatePortal),
    ]

    private static func createPortal(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.create([ZohoCRM.Portals.NewPortal(name: "Sample")]))
    }

    private static func getPortal(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.get(name: samples.text("portals.getPortal", "portal_name")))
    }

    private static func getPortals(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.list())
    }

    private static func updatePortal(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.portals.update(ZohoCRM.Portals.PortalChange(name: "Sample"), name: samples.text("portals.updatePortal", "portal_name")))
    }
}
