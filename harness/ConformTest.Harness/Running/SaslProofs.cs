using System.Text;
using System.Text.RegularExpressions;

namespace ConformTest.Harness.Running;

/// <summary>
/// Finds what a login shows of a password without containing it: digests and proofs, from which a short password can be guessed at leisure
/// (APOP: RFC 1939 section 7; CRAM-MD5: RFC 2195 section 2; SCRAM: RFC 5802 section 3).
/// </summary>
internal static partial class SaslProofs
{
    /// <summary>Where they stand in a text of one direction.</summary>
    public static IEnumerable<(int At, int Length)> In(string text)
    {
        foreach (Match apop in Apop().Matches(text))
            yield return (apop.Groups[1].Index, apop.Groups[1].Length);
        foreach (var word in Base64().Matches(text).Select(match => match.Groups[1]))
        {
            if (IsProof(word.Value))
                yield return (word.Index, word.Length);
        }
    }

    private static bool IsProof(string word)
    {
        var octets = new byte[word.Length];
        return Convert.TryFromBase64String(word, octets, out var length) && Proof().IsMatch(Encoding.Latin1.GetString(octets, 0, length));
    }

    /// <summary>Also one that was cut or is too long, as near misses are: most of it tells as much.</summary>
    [GeneratedRegex("APOP [^ ]+ ([0-9a-fA-F]{24,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Apop();

    /// <summary>The letter of an escaped octet before a word is none of its digits.</summary>
    [GeneratedRegex(@"(?:^|\\\\|\\[rnt]|\\x[0-9a-f]{2}|[^A-Za-z0-9+/\\])([A-Za-z0-9+/]{24,16000}={0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();

    /// <summary>User and digest of CRAM-MD5, the client's proof or the server's signature of SCRAM.</summary>
    [GeneratedRegex("^([^ ]+ [0-9a-f]{24,40}|c=[^,]*,r=[^,]*,.*p=[A-Za-z0-9+/]+=*|v=[A-Za-z0-9+/]{20,}=*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Proof();
}
