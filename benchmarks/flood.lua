-- Strangers: half of the requests come with a key that nobody has, half with what is no key at all.
-- KEYS names a file of keys, one a line. PAUSE is how many milliseconds a connection waits between two requests; 0: none.
local keys, at, pause = {}, 0, tonumber(os.getenv("PAUSE") or "0")
for line in io.lines(os.getenv("KEYS")) do keys[#keys + 1] = line end

function init() at = math.random(#keys) end

if pause > 0 then
  function delay() return pause end
end

function request()
  at = at % #keys + 1
  return wrk.format("GET", nil, { ["X-API-KEY"] = at % 2 == 0 and keys[at] or keys[at]:sub(1, 40) })
end
