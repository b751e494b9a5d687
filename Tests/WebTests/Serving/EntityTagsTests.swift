import Testing

@testable import Web

struct EntityTagsTests {
    @Test(arguments: [
        (#""a""#, #""a""#, true), (#"W/"a""#, #""a""#, true), (#""b", W/"a" , "c""#, #""a""#, true),
        (#""b","c""#, #""a""#, false), ("*", #""a""#, true), ("a", #""a""#, true), ("2", #""2""#, true),
        (#""a, b""#, #""a, b""#, true), (#"W/"2","3""#, #""3""#, true),
    ])
    func `a tag is known among those that are named, marked as weak or not`(
        _ header: String, _ tag: String, _ isKnown: Bool
    ) throws {
        #expect(try #require(EntityTags(header)).contains(tag) == isKnown)
    }

    @Test(arguments: ["", " ", #""a"#, #""a" "b""#, #"a"b""#, ","])
    func `what is no list of tags is none`(_ header: String) {
        #expect(EntityTags(header) == nil)
    }
}
