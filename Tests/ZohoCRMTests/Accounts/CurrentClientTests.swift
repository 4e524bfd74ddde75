import Testing

@testable import ZohoCRM

/// The client of a task.
@Suite struct CurrentClientTests {
    private func zoho(_ user: UserIdentifier) -> ZohoCRM {
        ZohoCRM(
            dataCenter: .eu,
            tokens: .stored(in: MemoryTokenStore(), client: ClientCredentials(id: "1000.A", secret: "s"), user: user))
    }

    @Test func withoutOneThereIsAClearError() async {
        let error = await thrownError { try ZohoCRM.current }
        #expect(error?.code == "refused.client.none-current")
        #expect(error?.nextAction?.contains("asCurrent") == true)
    }

    @Test func childTasksTakeItAlong() async throws {
        try await zoho("anna").asCurrent {
            async let child = ZohoCRM.current.user
            let users = [try await child, try await Task { try ZohoCRM.current.user }.value]
            #expect(users == ["anna", "anna"])
            #expect(await thrownError { try await Task.detached { try ZohoCRM.current.user }.value } != nil)
        }
        #expect(await thrownError { try ZohoCRM.current } != nil)
    }

    @Test func tasksSideBySideDontSeeEachOthers() async throws {
        try await withThrowingTaskGroup(of: (Int, UserIdentifier?).self) { group in
            for number in 0..<100 {
                group.addTask {
                    try await zoho(UserIdentifier("user \(number)")).asCurrent {
                        await Task.yield()
                        return (number, try ZohoCRM.current.user)
                    }
                }
            }
            for try await (number, user) in group { #expect(user == UserIdentifier("user \(number)")) }
        }
    }

    @Test func partOfTheWorkMayHaveAnother() throws {
        try zoho("anna").asCurrent {
            let inner = try zoho("ben").asCurrent { try ZohoCRM.current.user }
            let outer = try ZohoCRM.current.user
            #expect([inner, outer] == ["ben", "anna"])
        }
    }

    @Test @MainActor func workStaysOnItsActor() async throws {
        let user = try await zoho("anna").asCurrent {
            await Task.yield()
            MainActor.assertIsolated()
            return try ZohoCRM.current.user
        }
        #expect(user == "anna")
    }
}
