/// What is worth putting anywhere.
enum Words {
    static let json = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "1e999", "-", "0", "\u{0}", "\u{7F}", "é",
        "e\u{301}",
        "\u{FEFF}", "\u{202E}", "👩‍👩‍👧", "99999999999999999999", "{\"a\":", "[[[[", "\"\"", "1", "",
    ]
    static let contract = [
        "consumer", "provider", "name", "interactions", "messages", "metadata", "pactSpecification", "version", "description",
        "providerState",
        "providerStates", "params", "request", "response", "method", "path", "query", "headers", "body", "status", "matchingRules",
        "generators", "combine", "matchers", "match", "AND", "OR", "type", "regex", "min", "max", "value", "rules", "variants", "index",
        "eachKey", "eachValue", "arrayContains", "equality", "include", "integer", "decimal", "number", "boolean", "date", "time",
        "datetime", "timestamp", "format", "values", "contentType", "statusCode", "notEmpty", "semver", "content", "encoded", "base64",
        "json", "key", "pending", "comments", "transport", "Synchronous/HTTP", "Asynchronous/Messages", "Synchronous/Messages", "contents",
        "4.0", "3.0.0", "2.0.0", "1.0.0", "header", "$", "$.body", "$.a[*].b", "$['x']", "RandomInt", "RandomString", "Regex", "Date",
        "DateTime", "ProviderState", "expression", "MockServerURL", "digits", "size", "application/json", "text/xml", "text/plain",
        "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "Content-Type", "error", "success",
    ]
    static let path = [
        "$", ".", "[", "]", "'", "[*]", "*", ".*", "['a']", "[0]", "[99999999999999999999]", "a", "é", "-", " ", "$.", "['", "']",
    ]
    static let pattern = [
        "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "^", "$", "\\", ".", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "\\k<n>",
        "\\1",
        "(?i)", "(?m)", "(?x)", "[^", "&&", "[[:alpha:]]", "\\p{Lu}", "\\h", "\\R", "\\u00e9", "{0,99999}", "{,3}", "{1000000000}", "a",
        "b",
        "é", "\n", "\\Q", "\\x{1F600}", "++", "(a*)*", "(.+)+", "\\z", "#", " ",
    ]
    static let date = [
        "yyyy", "MM", "dd", "HH", "mm", "ss", "S", "'", "''", "XXX", "z", "VV", "G", "E", "a", "-", ":", " ", "[", "1", "2026", "12", "31",
        "now",
        "today", "next", "last", "monday", "+", "@", "noon", "o'clock", "day", "weeks", "99999999999999999999", "é", "Z", "+01:00", "march",
        "fortnight", "18446744073709551615", "months", "years", "milliseconds",
    ]
    static let xml = [
        "<", ">", "/>", "</a>", "<a>", "<a b='c'>", "&", "&amp;", "&#0;", "&#x110000;", "&lol;", "<!--", "-->", "<![CDATA[", "]]>", "<?xml",
        "?>", "<!DOCTYPE x [<!ENTITY lol \"lol\">]>", "xmlns:x='y'", "x:", "é", "\u{0}", "=", "'", "\"",
    ]
    static let wire = [
        "&", "=", "%", "%20", "%ff", "+", ";", ",", "\r\n", "--x", "--x--", "Content-Disposition: form-data; name=\"a\"\r\n\r\n", "a=1",
        "é",
        "\u{0}", "boundary=", "charset=utf-8", "q=0.5", "\"", "*/*", "text/*", "application/vnd.x+json",
    ]
    static let definition = [
        "matching(", "eachKey(", "eachValue(", "notEmpty(", "atLeast(", "atMost(", "arrayContains(", "fromProviderState(", "type", "regex",
        "datetime", "integer", "'", "\\'", "\\u{1F600}", ",", ")", "$'x'", "-1", "1.5", "99999999999999999999", "true", "null", " ", "é",
    ]
}
