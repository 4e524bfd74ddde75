/// `{"name", "id", "email"}` as a plain struct.
struct UserModel: Codable, Equatable {
    var name: String?
    var id: String?
    var email: String?
}
