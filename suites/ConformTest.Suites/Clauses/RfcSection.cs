using System.Security.Cryptography;
using System.Text;
using ConformTest.Harness.Judging;

namespace ConformTest.Suites.Clauses;

/// <summary>The words of one numbered section of an RFC, without those of the sections below it.</summary>
public sealed class RfcSection
{
    private const int DigestOctets = SentencePrint.Digits / 2;

    private readonly byte[] _text;
    private readonly (int Start, int End)[] _words;

    internal RfcSection(string number, IEnumerable<string> lines)
    {
        Number = number;
        string[] words = [.. lines.SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        _text = Encoding.UTF8.GetBytes(string.Join(' ', words));
        _words = new (int, int)[words.Length];
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var length = Encoding.UTF8.GetByteCount(words[i]);
            _words[i] = (at, at + length);
            at += length + 1;
        }
    }

    /// <summary>As the heading has it: <c>4.1.1.5</c>, <c>D</c>, <c>A.1</c>.</summary>
    public string Number { get; }

    /// <summary>Whether a run of words in this section has this print.</summary>
    public bool Holds(SentencePrint print)
    {
        ArgumentNullException.ThrowIfNull(print);
        Span<byte> wanted = stackalloc byte[DigestOctets];
        Convert.FromHexString(print.Hash, wanted, out _, out _);
        // Most prints are of whole sentences, so those places come first; the others are as good.
        return Search(print.Words, wanted, Places.SentenceStarts) || Search(print.Words, wanted, Places.Elsewhere);
    }

    private bool Search(int count, ReadOnlySpan<byte> wanted, Places places)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        for (var first = 0; first + count <= _words.Length; first++)
        {
            if (BeginsSentence(first) != (places == Places.SentenceStarts))
                continue;
            SHA256.HashData(_text.AsSpan(_words[first].Start.._words[first + count - 1].End), digest);
            if (digest[..DigestOctets].SequenceEqual(wanted))
                return true;
        }

        return false;
    }

    private bool BeginsSentence(int word) => word == 0 || _text[_words[word - 1].End - 1] is (byte)'.' or (byte)':' or (byte)'?' or (byte)'!' or (byte)';' or (byte)')';

    private enum Places
    {
        SentenceStarts,
        Elsewhere,
    }
}
