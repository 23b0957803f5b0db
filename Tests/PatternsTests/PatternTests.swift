import Patterns
import Testing

struct PatternTests {
    @Test(arguments: [("(a", 2), ("a(b", 3), ("[z-a]", 3), ("a{2,1}", 5), ("(?<1a>x)", 3), (#"\C"#, 2), ("*", 0)])
    func errorNamesThePlace(source: String, offset: Int) throws {
        let error = #expect(throws: PatternError.self) { try Pattern(source) }
        #expect(error?.offset == offset)
        #expect(error?.description.hasSuffix("at character \(offset + 1)") == true)
        #expect(error?.description.hasPrefix("error") == false)
    }

    @Test func groupsAreKnownByTheirNames() throws {
        let pattern = try Pattern(#"(?<host>[^/]+)/(x)?(?<path>.*)"#)
        #expect(pattern.groupNames == [nil, "host", nil, "path"])
        #expect(try Pattern("no groups").groupNames == [nil])
        #expect(try Pattern("").source.isEmpty)
    }

    @Test func nameTwiceIsAnErrorUnlessAllowed() throws {
        #expect(throws: PatternError.self) { try Pattern("(?<a>x)|(?<a>y)") }
        #expect(try Pattern("(?J)(?<a>x)|(?<a>y)").groupNames == [nil, "a", "a"])
    }
}
