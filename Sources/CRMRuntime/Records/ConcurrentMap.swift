/// Transforms elements with at most `width` at work at a time, and gives the results in the order of the elements.
///
/// A task group, so cancellation reaches every element under way and none outlives the call. The first error
/// cancels the rest.
package func concurrentMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], width: Int, _ transform: @escaping @Sendable (Element) async throws -> Result
) async throws -> [Result] {
    if elements.count == 1 || width <= 1 {
        var results: [Result] = []
        for element in elements { results.append(try await transform(element)) }
        return results
    }
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: elements.count)
        var next = 0
        while next < elements.count {
            if next >= width, let (index, result) = try await group.next() { results[index] = result }
            let index = next
            group.addTask { (index, try await transform(elements[index])) }
            next += 1
        }
        while let (index, result) = try await group.next() { results[index] = result }
        // Every element was given to the group, and the group was emptied.
        return results.compactMap { $0 }
    }
}
