import CRMRuntime
import Foundation

extension Authorization {
    /// The parameter `sessionName`: in the form of a POST, otherwise in the query. The server knows no header for it.
    ///
    /// A form with files is not opened for it: there, too, it goes into the query, which the server reads for every method.
    public static let vtigerSession = Authorization(editing: { token, request in
        let parameter = PercentEncoding.query([("sessionName", token.value.reveal())])
        let isForm = request.headers["Content-Type"] == HTTPHeaders.form["Content-Type"]
        if isForm, case .data(var body) = request.body {
            if !body.isEmpty { body.append(UInt8(ascii: "&")) }
            body.append(contentsOf: parameter.utf8)
            request.body = .data(body)
        } else if let url = URL(string: "\(request.url.absoluteString)\(request.url.query == nil ? "?" : "&")\(parameter)") {
            request.url = url
        }
    })
}
