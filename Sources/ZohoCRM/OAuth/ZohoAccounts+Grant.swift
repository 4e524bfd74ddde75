import CRMRuntime

extension ZohoAccounts {
    /// Signs a user in with what the redirect after their consent brought.
    ///
    /// - Returns: the user's client.
    /// - Throws: as ``signIn(_:grantCode:redirectURI:proofKey:dataCenter:)``.
    @discardableResult
    public func signIn(_ user: UserIdentifier, with grant: AuthorizationGrant) async throws -> ZohoCRM {
        try await signIn(
            user, grantCode: grant.code, redirectURI: grant.redirectURI, proofKey: grant.proofKey, dataCenter: grant.dataCenter)
    }
}
