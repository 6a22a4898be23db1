namespace Payroll.Infrastructure.RateLimiting;

/// <summary>
/// The rule of the ring as one script, which Redis runs with nothing in between: look at every window, then count in all of them
/// or in none. The time is the server's, so that the nodes' clocks don't matter. A hash for each ring: slot → requests.
/// </summary>
internal static class RedisScript
{
    /// <summary>
    /// KEYS: the rings. ARGV: 1 to count, or 0 to look only; the slot length of each ring in seconds; then for each window its
    /// ring (from 1), its slots and its limit. Answers for each window what remains, the milliseconds until its oldest slot
    /// leaves, and those until one more fits in (0: now).
    /// </summary>
    public const string Text = """
        local kept = 60
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local rings = {}
        for i, key in ipairs(KEYS) do
          local length = ARGV[i + 1] * 1000
          local ring = { key = key, length = length, slot = math.floor(now / length), counts = {}, gone = {} }
          local fields = redis.call('HGETALL', key)
          for f = 1, #fields, 2 do
            ring.slot = math.max(ring.slot, tonumber(fields[f]))
          end
          for f = 1, #fields, 2 do
            local slot = tonumber(fields[f])
            if slot < ring.slot - kept then
              ring.gone[#ring.gone + 1] = fields[f]
            else
              ring.counts[slot] = tonumber(fields[f + 1])
            end
          end
          rings[i] = ring
        end

        local function leaving(ring, slots, count, target)
          for slot = ring.slot - slots, ring.slot - 1 do
            count = count - (ring.counts[slot] or 0)
            if count <= target then return (slot + slots + 1) * ring.length - now end
          end
          return (ring.slot + slots + 1) * ring.length - now
        end

        local function total(ring, slots)
          local count = 0
          for slot = ring.slot - slots, ring.slot do count = count + (ring.counts[slot] or 0) end
          return count
        end

        local first = #KEYS + 2
        local fits = true
        local waits = {}
        for a = first, #ARGV, 3 do
          local ring, slots, limit = rings[tonumber(ARGV[a])], tonumber(ARGV[a + 1]), tonumber(ARGV[a + 2])
          local count = total(ring, slots)
          local wait = 0
          if count >= limit then
            wait = leaving(ring, slots, count, limit - 1)
            fits = false
          end
          waits[#waits + 1] = wait
        end

        if fits and ARGV[1] == '1' then
          for _, ring in ipairs(rings) do
            redis.call('HINCRBY', ring.key, ring.slot, 1)
            ring.counts[ring.slot] = (ring.counts[ring.slot] or 0) + 1
            if #ring.gone > 0 then redis.call('HDEL', ring.key, unpack(ring.gone)) end
            redis.call('PEXPIRE', ring.key, (kept + 2) * ring.length)
          end
        end

        local answer = {}
        for a = first, #ARGV, 3 do
          local ring, slots, limit = rings[tonumber(ARGV[a])], tonumber(ARGV[a + 1]), tonumber(ARGV[a + 2])
          local count = total(ring, slots)
          local reset = 0
          if count > 0 then reset = leaving(ring, slots, count, count - 1) end
          answer[#answer + 1] = math.max(0, limit - count)
          answer[#answer + 1] = reset
          answer[#answer + 1] = waits[(a - first) / 3 + 1]
        end
        return answer
        """;
}
