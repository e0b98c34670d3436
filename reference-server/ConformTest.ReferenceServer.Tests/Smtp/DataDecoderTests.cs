using System.Text;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class DataDecoderTests
{
    private static readonly string[] Inputs =
    [
        "Subject: x\r\n\r\n..stuffed\r\n.lone\r\n...\r\n.\r\nNOOP\r\n",
        ".\r\nrest", "a\r\n.\r\n", "a\rb\nc\0d\r\n.\r\n", "\r\r\n.\r.\r\n\r\n.\r\n", "a\n.\n\r\n.\r\nx", "\r\n\r\n.\r\n",
    ];

    public static TheoryData<string> Data => [.. Inputs];

    [Theory]
    [MemberData(nameof(Data))]
    public void Every_split_of_the_input_gives_the_same(string input)
    {
        var whole = Decode([input]);
        for (var first = 0; first <= input.Length; first++)
        {
            for (var second = first; second <= input.Length; second++)
                Decode([input[..first], input[first..second], input[second..]]).Should().Be(whole, "split at {0} and {1}", first, second);
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void No_prefix_shorter_than_the_data_counts_as_ended(string input)
    {
        var (_, consumed, _) = Decode([input]);
        for (var length = 0; length < consumed; length++)
        {
            using var buffer = new MessageBuffer(10_000);
            new DataDecoder(buffer, DataRules.Standard, 1000).Decode(Encoding.Latin1.GetBytes(input[..length]), out var taken).Should().BeFalse();
            taken.Should().Be(length);
        }
    }

    private static (string Content, int Consumed, ContentProblems Problems) Decode(string[] pieces)
    {
        using var buffer = new MessageBuffer(10_000);
        var decoder = new DataDecoder(buffer, DataRules.Standard, 1000);
        var total = 0;
        foreach (var piece in pieces)
        {
            var ended = decoder.Decode(Encoding.Latin1.GetBytes(piece), out var consumed);
            total += consumed;
            if (ended) return (Encoding.Latin1.GetString(buffer.Span), total, decoder.Problems);
        }

        throw new InvalidOperationException("the data did not end");
    }
}
