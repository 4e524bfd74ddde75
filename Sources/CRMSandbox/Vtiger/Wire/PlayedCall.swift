/// One call of an operation: its own parameters, from the place where it looks for them, and who calls.
struct PlayedCall: Sendable {
    let parameters: [String: String]
    let files: [MultipartForm.Part]
    /// Nobody, for operations before the login.
    let user: VtigerUser?
    /// The id of the session, if the call has one.
    let session: String?

    /// Nil for what is missing, and for what PHP takes for empty.
    subscript(name: String) -> String? { VtigerRequest.meant(parameters[name]) }

    /// Whoever called; without a session there is no way to here.
    func caller() throws(VtigerFailure) -> VtigerUser {
        guard let user else { throw .authenticationRequired }
        return user
    }
}
