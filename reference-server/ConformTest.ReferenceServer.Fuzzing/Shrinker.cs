namespace ConformTest.ReferenceServer.Fuzzing;

/// <summary>Makes an input smaller by leaving out ever shorter pieces, as long as it still shows what it showed.</summary>
internal static class Shrinker
{
    private const int MostTries = 2000;

    public static async Task<byte[]> ShrinkAsync(byte[] input, Func<byte[], Task<bool>> shows)
    {
        var tries = 0;
        for (var piece = Math.Max(1, input.Length / 2); ; piece /= 2)
        {
            for (var at = 0; at < input.Length && tries < MostTries;)
            {
                byte[] smaller = [.. input[..at], .. input[Math.Min(input.Length, at + piece)..]];
                tries++;
                if (await shows(smaller)) input = smaller;
                else at += piece;
            }

            if (piece == 1 || tries >= MostTries) return input;
        }
    }
}
