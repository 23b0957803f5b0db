import CMTraceLog
import TestSupport
import Times
import Testing

@testable import Diagnosis

struct BeginningTreeTests {
    /// Looking at every beginning, one by one, must come to the same.
    @Test(arguments: 0..<60)
    func treeFindsTheBeginningsThatAMessageHas(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        // Few letters make many beginnings that share one another's first characters.
        let letters = Array("ab]".utf8)
        func text(_ lengths: ClosedRange<Int>) -> [UInt8] {
            let stem = Bool.random(using: &generator) ? Array("aaaaaaaab".utf8) : []
            return stem
                + (0..<Int.random(in: lengths, using: &generator)).map { _ in
                    letters.randomElement(using: &generator) ?? 0
                }
        }
        // Every other tree has beginnings too short for its table.
        let shortest = seed.isMultiple(of: 2) ? 8 : 0
        let beginnings = (0..<Int.random(in: 0...40, using: &generator)).map {
            (text: text(shortest...20), pattern: $0)
        }
        let tree = BeginningTree(beginnings)
        for _ in 0..<200 {
            let bytes = text(0...30)
            let end = Int.random(in: 0...bytes.count, using: &generator)
            let start = Int.random(in: 0...end, using: &generator)
            let found = tree.patterns(of: bytes, start, end)
            let message = bytes[start..<end]
            let byHand = beginnings.filter { !$0.text.isEmpty && message.starts(with: $0.text) }.map(\.pattern)
            #expect(found == byHand, "\(String(decoding: message, as: UTF8.self))")
        }
    }

    @Test func beginningsOfOneTextAreAllFoundInOrder() {
        let text = Array("[RegTask] - Client is".utf8)
        let tree = BeginningTree([(text, 7), (Array(text.prefix(9)), 3), (text, 1)])
        #expect(tree.patterns(of: text, 0, text.count) == [1, 3, 7])
        #expect(tree.patterns(of: text, 0, text.count - 1) == [3])
    }

    @Test func messageThatEndsWithinABeginningDoesNotHaveIt() {
        let text = Array("Post to http://mp".utf8)
        let tree = BeginningTree([(text, 0)])
        for end in 0..<text.count { #expect(tree.patterns(of: text, 0, end).isEmpty, "\(end) characters") }
    }

    @Test func manyBeginningsThatPartEarlyAreToldApart() {
        let beginnings = (0..<5000).map { (text: Array("\($0 * 7919) is the number".utf8), pattern: $0) }
        let tree = BeginningTree(beginnings)
        for (text, pattern) in beginnings { #expect(tree.patterns(of: text, 0, text.count) == [pattern]) }
        #expect(tree.patterns(of: Array("1 is the number".utf8), 0, 15).isEmpty)
    }
}

extension BeginningTree {
    fileprivate func patterns(of bytes: [UInt8], _ start: Int, _ end: Int) -> [Int] {
        candidates(at: start, to: end, in: bytes.span.bytes).map { Array(candidates[$0]) } ?? []
    }
}
