import Foundation
import RecordCore

extension HTTPResponse {
    /// The rows of an answer that lists records.
    /// - Throws: `http.invalid-json` if the body is no JSON object.
    package func decoded(with decoder: PageDecoder, of call: APICall) throws(CRMError) -> DecodedPage {
        // Typed errors do not pass through `withUnsafeBytes` in every supported toolchain.
        let page = body.withUnsafeBytes { bytes in
            Result { () throws(JSONError) in try decoder.decode(bytes) }
        }
        switch page {
        case .success(let page): return page
        case .failure(let error): throw CRMError(undecodable: error, call: call, response: self)
        }
    }
}
