import Foundation
import Testing
import ZohoCRM

@testable import crm

/// The file of profiles, and the small parts of signing in.
@Suite("Profiles") struct ProfileTests {
    private func profile(_ name: String, _ center: DataCenter = .eu) -> Profile {
        Profile(
            name: name, kind: .user, dataCenter: center, environment: .sandbox, client: .init(id: "1000.A", secret: "s"),
            organisation: "60001", scopes: [.modulesAll, "X.y.READ"], user: "Ada")
    }

    @Test("A list survives its file, hosts of one's own and clients without a secret too")
    func roundTrip() throws {
        let file = URL(fileURLWithPath: "/tmp/profiles.json")
        let own = DataCenter.custom(
            accounts: try #require(URL(string: "http://127.0.0.1:8080")), api: try #require(URL(string: "http://127.0.0.1:8081")))
        var list = ProfileList()
        var app = profile("app", own)
        app.client.secret = ""
        app.kind = .client
        app.organisation = nil
        app.user = nil
        list.set(profile("work"))
        list.set(app)
        let again = try ProfileList(list.text, file: file)
        #expect(again.profiles == [profile("work"), app])
        #expect(again.defaultName == "work")
        #expect(list.text.hasSuffix("}\n"))
    }

    @Test("The first one is the default; one that goes is replaced")
    func defaults() {
        var list = ProfileList()
        list.set(profile("a"))
        list.set(profile("b", .us))
        list.set(profile("a", .jp))
        #expect(list.profiles.map(\.name) == ["a", "b"])
        #expect(list["a"]?.dataCenter == .jp)
        #expect(list.makeDefault("b") && !list.makeDefault("c"))
        list.remove("b")
        #expect(list.defaultName == "a")
        list.remove("a")
        #expect(list.defaultName == nil)
    }

    @Test("What is no list of ours is an error", arguments: [
        "", "[]", "{}", #"{"profiles":[{"name":"x"}]}"#, #"{"version":2,"profiles":[]}"#,
        #"{"profiles":[{"name":"x","client_id":"y","data_center":"moon"}]}"#,
    ]) func unreadable(_ text: String) {
        #expect(throws: ProfileList.Unreadable.self) { try ProfileList(text, file: URL(fileURLWithPath: "/tmp/p.json")) }
    }

    @Test("The folder follows XDG_CONFIG_HOME if that is a whole path")
    func folder() {
        #expect(ProfileFolder(environment: ["HOME": "/h"]).file.path == "/h/.config/swift-crm/profiles.json")
        #expect(ProfileFolder(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/x"]).tokenFile.path == "/x/swift-crm/tokens.json")
        #expect(ProfileFolder(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "x"]).url.path == "/h/.config/swift-crm")
        #expect(ProfileFolder(environment: ["CRM_PROFILE": "a"]).wantedName("b") == "b")
        #expect(ProfileFolder(environment: ["CRM_PROFILE": "a"]).wantedName(nil) == "a")
        #expect(ProfileFolder(environment: ["CRM_PROFILE": ""]).wantedName(nil) == nil)
    }

    @Test("Many changes at once are all kept, in a file that only its owner reads")
    func changes() async throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("crm-profiles-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let folder = ProfileFolder(environment: ["HOME": home.path])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 { group.addTask { try folder.change { $0.set(profile("p\(number)")) } } }
            try await group.waitForAll()
        }
        #expect(try folder.list().profiles.count == 20)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.file.path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["profiles.json", "profiles.json.lock"])
    }

    @Test("Redirects that this computer can listen for")
    func redirects() throws {
        let redirect = try #require(LoopbackRedirect("http://localhost:9000/a/b"))
        #expect(redirect.address == "127.0.0.1" && redirect.port == 9000 && redirect.uri == "http://localhost:9000/a/b")
        #expect(redirect.url(ofTarget: "/a/b?code=x&state=y")?.absoluteString == "http://localhost:9000/a/b?code=x&state=y")
        #expect(redirect.url(ofTarget: "/a/bc?code=x") == nil)
        #expect(redirect.url(ofTarget: "/a") == nil)
        #expect(LoopbackRedirect("http://127.0.0.1")?.uri == "http://127.0.0.1/")
        for other in ["https://127.0.0.1/cb", "http://app.example.com/cb", "com.example://cb", "http://[::1]:80/cb", "nonsense"] {
            #expect(LoopbackRedirect(other) == nil, "\(other)")
        }
    }

    @Test("Names", arguments: [("default", true), ("a.b-c_d@e+1", true), ("", false), ("a b", false), ("ü", false), ("../x", false)])
    func names(_ name: String, _ isGood: Bool) { #expect(ProfileName.isGood(name) == isGood) }
}
